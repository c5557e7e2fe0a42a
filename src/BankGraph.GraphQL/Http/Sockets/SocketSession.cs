using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// A session of <c>graphql-transport-ws</c>: one loop listens, a timer watches, and every operation runs by itself.
/// Nothing outlives the session; what still runs when it ends is cancelled and waited for.
/// </summary>
internal sealed class SocketSession : ISocketSession
{
    private readonly SocketTransport _transport;
    private readonly SocketConnection _connection;
    private readonly ISocketSessionInterceptor? _interceptor;
    private readonly CancellationTokenSource _ended = new();
    private readonly SocketWatch _watch;
    private bool _isInitialized;
    private bool _isAcknowledged;

    private SocketSession(SocketTransport transport, SocketConnection connection, HttpContext context, bool isOwnOrigin)
    {
        _transport = transport;
        _connection = connection;
        _interceptor = transport.FindInterceptor(context);
        HttpContext = context;
        OwnUser = isOwnOrigin ? null : new ClaimsPrincipal(new ClaimsIdentity());
        Operations = new SocketOperations(transport.Options.MaxOperations);
        _watch = new SocketWatch(this, connection, transport);
    }

    public HttpContext HttpContext { get; }

    public ClaimsPrincipal User
    {
        get => OwnUser ?? HttpContext.User;
        set => OwnUser = value;
    }

    /// <summary>The user, unless it is that of the request: to ask for that one may be to make it.</summary>
    public ClaimsPrincipal? OwnUser { get; private set; }

    public DateTimeOffset? ExpiresAt
    {
        get => _watch.ExpiresAt;
        set => _watch.ExpiresAt = value;
    }

    public SocketOperations Operations { get; }

    public IRequestExecutor Executor => _transport.Executor;

    public ExecutionFailures Failures => _transport.Failures;

    public IServiceScopeFactory Scopes => _transport.Scopes;

    /// <summary>
    /// Opens a session and runs it to its end. It waits for as long as the session lasts, so it is one method with one
    /// state, and not a chain of them.
    /// </summary>
    public static async Task ServeAsync(SocketTransport transport, HttpContext context, bool isOwnOrigin)
    {
        await using var connection = await transport.OpenAsync(context).ConfigureAwait(false);
        var session = new SocketSession(transport, connection, context, isOwnOrigin);
        using var message = new PooledBuffer();
        try
        {
            session._watch.EndWith(transport.Stopping);
            while (true)
            {
                ValueWebSocketReceiveResult next;
                try
                {
                    next = await connection.WaitAsync().ConfigureAwait(false);
                }
                catch (Exception exception) when (SocketConnection.IsDisconnect(exception))
                {
                    connection.Abort();
                    break;
                }

                if (!await session.ListenAsync(next, message).ConfigureAwait(false)) break;
            }

            await session.EndAsync(WebSocketCloseStatus.NormalClosure, "").ConfigureAwait(false);
        }
        finally
        {
            await session.CompleteAsync().ConfigureAwait(false);
        }
    }

    public ValueTask OnRequestAsync(OperationRequestBuilder builder, CancellationToken cancellationToken) =>
        _interceptor?.OnRequestAsync(this, Executor, builder, cancellationToken) ?? default;

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, SocketOperation? operation = null) =>
        _connection.SendAsync(message, operation);

    /// <summary>Closes the socket and lets the session end; as often as anybody likes.</summary>
    public async Task EndAsync(WebSocketCloseStatus status, string reason)
    {
        await _connection.CloseAsync(status, reason).ConfigureAwait(false);
        await CancelAsync().ConfigureAwait(false);
    }

    private async Task CancelAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await Operations.EndAsync().ConfigureAwait(false);
    }

    /// <summary>Takes a message; false when the client has closed.</summary>
    private async ValueTask<bool> ListenAsync(ValueWebSocketReceiveResult next, PooledBuffer message)
    {
        var received = await _connection.ReceiveAsync(next, message).ConfigureAwait(false);
        if (received == Received.Closed) return false;
        if (!_connection.IsClosing) await HandleAsync(received, message.WrittenMemory).ConfigureAwait(false);

        // Most sessions say little: whoever waits for them holds no buffer.
        message.Dispose();
        return true;
    }

    private async Task CompleteAsync()
    {
        await CancelAsync().ConfigureAwait(false);
        await _watch.DisposeAsync().ConfigureAwait(false);
        await Operations.CompletedAsync().ConfigureAwait(false);
        _ended.Dispose();
        if (_interceptor is null) return;
        try
        {
            await _interceptor.OnCloseAsync(this).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The socket is closed, so nobody is left to be told; the log is.
            Failures.Unexpected(exception, "session close");
        }
    }

    private async ValueTask HandleAsync(Received received, ReadOnlyMemory<byte> bytes)
    {
        _watch.Heard();
        if (received == Received.TooBig)
        {
            var reason = $"A message may have {_transport.MaxMessageBytes} bytes at most";
            await EndAsync(CloseCode.MessageTooBig, reason).ConfigureAwait(false);
            return;
        }

        var message = received == Received.Message ? ClientMessage.Parse(bytes) : default;
        switch (message.Type)
        {
            case ClientMessageType.ConnectionInit:
                await InitializeAsync(message.Payload).ConfigureAwait(false);
                break;
            case ClientMessageType.Ping:
                await AnswerPingAsync(message.Payload).ConfigureAwait(false);
                break;
            case ClientMessageType.Pong:
                break;
            case ClientMessageType.Subscribe:
                await SubscribeAsync(message).ConfigureAwait(false);
                break;
            case ClientMessageType.Complete:
                await Operations.StopAsync(message.Id).ConfigureAwait(false);
                break;
            default:
                await EndAsync(CloseCode.InvalidMessage, "Invalid message").ConfigureAwait(false);
                break;
        }
    }

    private async Task InitializeAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isInitialized)
        {
            await EndAsync(CloseCode.TooManyRequests, "Too many initialisation requests").ConfigureAwait(false);
            return;
        }

        _isInitialized = true;
        using var document = payload.IsEmpty ? null : JsonDocument.Parse(payload);
        if (document is not null && document.RootElement.ValueKind != JsonValueKind.Object)
        {
            await EndAsync(CloseCode.InvalidMessage, "The payload must be an object").ConfigureAwait(false);
            return;
        }

        if (!await IsAcceptedAsync(document?.RootElement ?? default, isPing: false).ConfigureAwait(false)) return;
        _isAcknowledged = true;
        await SendAsync(ServerMessage.ConnectionAck).ConfigureAwait(false);
        _watch.Acknowledged();
    }

    /// <summary>Asks the interceptor; ends the session when it is refused.</summary>
    private async ValueTask<bool> IsAcceptedAsync(JsonElement payload, bool isPing)
    {
        if (_interceptor is null) return true;
        try
        {
            var asking = isPing
                ? _interceptor.OnPingAsync(this, payload, _ended.Token)
                : _interceptor.OnConnectAsync(this, payload, _ended.Token);
            var status = await asking.ConfigureAwait(false);
            if (status.Refusal is not { } refusal) return true;
            await EndAsync((WebSocketCloseStatus)status.CloseCode, refusal).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The session has ended meanwhile, and nobody waits for an answer.
        }
        catch (Exception exception)
        {
            Failures.Unexpected(exception, isPing ? "ping" : "connection_init");
            await EndAsync(CloseCode.InternalError, "Internal server error").ConfigureAwait(false);
        }

        return false;
    }

    private async Task AnswerPingAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isAcknowledged && !payload.IsEmpty)
        {
            using var document = JsonDocument.Parse(payload);
            if (!await IsAcceptedAsync(document.RootElement, isPing: true).ConfigureAwait(false)) return;
        }

        using var pong = new PooledBuffer();
        ServerMessage.WritePong(pong, payload.Span);
        await SendAsync(pong.WrittenMemory).ConfigureAwait(false);
    }

    private async ValueTask SubscribeAsync(ClientMessage message)
    {
        if (!_isAcknowledged)
        {
            await EndAsync(CloseCode.Unauthorized, "Unauthorized").ConfigureAwait(false);
            return;
        }

        // The operation keeps what it was sent for as long as it runs, and no larger array than that takes.
        if (!RequestParser.TryParse(message.Payload.ToArray(), out var parameters, out var error))
        {
            await EndAsync(CloseCode.InvalidMessage, error.Message).ConfigureAwait(false);
            return;
        }

        var operation = new SocketOperation(this, message.Id, parameters);
        if (Operations.Add(operation) is var (status, reason))
        {
            operation.Dispose();
            await EndAsync(status, reason).ConfigureAwait(false);
        }
        else
        {
            operation.Start();
        }
    }
}
