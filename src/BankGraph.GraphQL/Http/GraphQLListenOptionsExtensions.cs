using BankGraph.GraphQL.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Microsoft.AspNetCore.Hosting;

/// <summary>Sets up endpoints of the web server for GraphQL.</summary>
public static class GraphQLListenOptionsExtensions
{
    /// <summary>
    /// Lets a WebSocket session outlive the HTTP request that opened it, so that nothing of HTTP is held for as long as
    /// the socket is open. Every endpoint does so without being told, unless the application says itself what endpoints
    /// do by default (<see cref="KestrelServerOptions.ConfigureEndpointDefaults"/>): then it says this, too. Sessions
    /// stay within their requests where the connection is encrypted, with HTTP/2, and where the server counts upgraded
    /// connections (<see cref="KestrelServerLimits.MaxConcurrentUpgradedConnections"/>), which it does by requests.
    /// </summary>
    public static ListenOptions UseGraphQLSockets(this ListenOptions endpoint)
    {
        endpoint.Use(next => endpoint.KestrelServerOptions.Limits.MaxConcurrentUpgradedConnections is null
            ? connection => ConnectionHandover.ServeAsync(connection, next)
            : next);
        return endpoint;
    }
}
