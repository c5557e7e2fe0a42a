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
    TimeProvider timeProvider,
    IServiceProviderIsService knownServices)
{
    private const string Subprotocol = "graphql-transport-ws";
    private readonly bool _isIntercepted = knownServices.IsService(typeof(ISocketSessionInterceptor));

    public IRequestExecutor Executor => executor;

    public GraphQLSocketOptions Options => options;

    public ExecutionFailures Failures => failures;

    public IServiceScopeFactory Scopes => scopes;

    public TimeProvider TimeProvider => timeProvider;

    public int MaxMessageBytes => limits.MaxRequestBytes;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public Task HandleAsync(HttpContext context) =>
        context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol)
            ? SocketSession.ServeAsync(this, context)
            : RefuseAsync(context);

    /// <summary>Opens the socket of a session.</summary>
    public Task<SocketConnection> AcceptAsync(HttpContext context) => AcceptAsync(context, Subprotocol);

    /// <summary>The interceptor of sessions; null for none. To look for it in vain would make a scope.</summary>
    public ISocketSessionInterceptor? FindInterceptor(HttpContext context) =>
        _isIntercepted ? context.RequestServices.GetRequiredService<ISocketSessionInterceptor>() : null;

    private async Task RefuseAsync(HttpContext context)
    {
        // Only a socket that is open can tell the client why it cannot be served.
        await using var connection = await AcceptAsync(context, subprotocol: null).ConfigureAwait(false);
        await connection.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable")
            .ConfigureAwait(false);
        await connection.DrainAsync().ConfigureAwait(false);
    }

    private async Task<SocketConnection> AcceptAsync(HttpContext context, string? subprotocol)
    {
        // The session has a pulse of its own, so the socket needs none.
        var socket = await context.WebSockets
            .AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = subprotocol,
                KeepAliveInterval = Timeout.InfiniteTimeSpan,
            })
            .ConfigureAwait(false);
        return new SocketConnection(socket, context, options, MaxMessageBytes, timeProvider);
    }
}
