using BankGraph.GraphQL.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BankGraph.GraphQL.Http;

/// <summary>Registers what the transports need beside an executor.</summary>
internal static class HttpServiceCollectionExtensions
{
    /// <summary>
    /// Adds the clock, unless the application has one of its own, and has the web server let sockets outlive requests.
    /// </summary>
    public static IServiceCollection AddGraphQLTransports(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);

        // The first to be asked, so that an application's own defaults of its endpoints take its place.
        var setup = ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, HandoverSetup>();
        if (!services.Any(service => service.ImplementationType == setup.ImplementationType)) services.Insert(0, setup);
        return services;
    }
}
