using System.Diagnostics;
using System.Net.WebSockets;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Connections;
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
    IHttpContextAccessor accessor,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider,
    IServiceProviderIsService knownServices)
{
    private const string Subprotocol = "graphql-transport-ws";

    // A session has a pulse of its own, so its socket needs none.
    private static readonly TimeSpan NoPulse = Timeout.InfiniteTimeSpan;

    private static readonly WebSocketCreationOptions HandedOver =
        new() { IsServer = true, SubProtocol = Subprotocol, KeepAliveInterval = NoPulse };

    private readonly bool _isIntercepted = knownServices.IsService(typeof(ISocketSessionInterceptor));

    public IRequestExecutor Executor => executor;

    public GraphQLSocketOptions Options => options;

    public ExecutionFailures Failures => failures;

    public IServiceScopeFactory Scopes => scopes;

    public TimeProvider TimeProvider => timeProvider;

    public int MaxMessageBytes => limits.MaxRequestBytes;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public Task HandleAsync(HttpContext context) =>
        !context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol) ? RefuseAsync(context)
        : ConnectionHandover.Find(context) is { } handover ? HandOverAsync(context, handover)
        : SocketSession.ServeAsync(this, context, SocketOrigin.IsOwn(context.Request));

    /// <summary>Opens the socket of a session.</summary>
    public async Task<SocketConnection> OpenAsync(HttpContext context)
    {
        var socket = context.Features.Get<SocketRequest>() is { } request
            ? WebSocket.CreateFromStream(new TransportStream(request.Connection.Transport), HandedOver)
            : await AcceptAsync(context, Subprotocol).ConfigureAwait(false);
        return new SocketConnection(socket, context, options, MaxMessageBytes, timeProvider);
    }

    /// <summary>The interceptor of sessions; null for none. To look for it in vain would make a scope.</summary>
    public ISocketSessionInterceptor? FindInterceptor(HttpContext context) =>
        _isIntercepted ? context.RequestServices.GetRequiredService<ISocketSessionInterceptor>() : null;

    /// <summary>Opens the socket, and has the session follow when the request has ended.</summary>
    private async Task HandOverAsync(HttpContext context, ConnectionHandover handover)
    {
        using (await AcceptAsync(context, Subprotocol).ConfigureAwait(false))
        {
            // The client has its answer now, and whatever it says next is for the session's own socket.
        }

        var isOwnOrigin = SocketOrigin.IsOwn(context.Request);
        var request = new SocketRequest(context, handover.Connection, scopes);
        var span = GraphQLTelemetry.StartSocket();
        handover.Take(() => ServeAsync(request, isOwnOrigin, span));
    }

    private async Task ServeAsync(SocketRequest request, bool isOwnOrigin, Activity? span)
    {
        Activity.Current = span;
        accessor.HttpContext = request.HttpContext;
        try
        {
            await SocketSession.ServeAsync(this, request.HttpContext, isOwnOrigin).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failures.Unexpected(exception, "session");
        }

        await request.CompleteAsync(failures).ConfigureAwait(false);
        accessor.HttpContext = null;
        span?.Dispose();
    }

    private async Task RefuseAsync(HttpContext context)
    {
        // Only a socket that is open can tell the client why it cannot be served.
        var socket = await AcceptAsync(context, subprotocol: null).ConfigureAwait(false);
        await using var connection = new SocketConnection(socket, context, options, MaxMessageBytes, timeProvider);
        await connection.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable")
            .ConfigureAwait(false);
        await connection.DrainAsync().ConfigureAwait(false);
    }

    private static Task<WebSocket> AcceptAsync(HttpContext context, string? subprotocol) =>
        context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { SubProtocol = subprotocol, KeepAliveInterval = NoPulse });
}
