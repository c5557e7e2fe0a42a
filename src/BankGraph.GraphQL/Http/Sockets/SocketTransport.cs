using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>Opens WebSocket sessions of <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketTransport(
    IRequestExecutor executor,
    RequestExecutorOptions limits,
    GraphQLSocketOptions options,
    ExecutionFailures failures,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider)
{
    private const string Subprotocol = "graphql-transport-ws";

    public IRequestExecutor Executor => executor;

    public GraphQLSocketOptions Options => options;

    public ExecutionFailures Failures => failures;

    public IServiceScopeFactory Scopes => scopes;

    public TimeProvider TimeProvider => timeProvider;

    public int MaxMessageBytes => limits.MaxRequestBytes;

    public async Task HandleAsync(HttpContext context)
    {
        var speaksGraphQL = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets
            .AcceptWebSocketAsync(speaksGraphQL ? Subprotocol : null)
            .ConfigureAwait(false);
        await using var connection = new SocketConnection(socket, context, options, MaxMessageBytes, timeProvider);
        if (!speaksGraphQL)
        {
            // Only a socket that is open can tell the client why it cannot be served.
            await connection.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable")
                .ConfigureAwait(false);
            await connection.DrainAsync().ConfigureAwait(false);
            return;
        }

        var interceptor = context.RequestServices.GetService<ISocketSessionInterceptor>();
        using var session = new SocketSession(this, connection, context, UserOf(context), interceptor);
        await session.RunAsync(lifetime.ApplicationStopping).ConfigureAwait(false);
    }

    private static ClaimsPrincipal UserOf(HttpContext context)
    {
        var origin = context.Request.Headers.Origin;
        var isOwn = origin.Count == 0
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var uri)
                && uri.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
        return isOwn ? context.User : new ClaimsPrincipal(new ClaimsIdentity());
    }
}
