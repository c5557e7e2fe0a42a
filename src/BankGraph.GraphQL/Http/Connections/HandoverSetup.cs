using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace BankGraph.GraphQL.Http.Connections;

/// <summary>Has every endpoint of the server let sockets outlive their requests.</summary>
internal sealed class HandoverSetup : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options) =>
        options.ConfigureEndpointDefaults(static endpoint => endpoint.UseGraphQLSockets());
}
