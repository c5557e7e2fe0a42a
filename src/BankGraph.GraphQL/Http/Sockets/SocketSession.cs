using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// A session of <c>graphql-transport-ws</c>: one loop listens, one task watches the clock, and every operation runs by
/// itself. Nothing outlives the session; what still runs when it ends is cancelled and waited for.
/// </summary>
internal sealed class SocketSession(
    SocketTransport transport,
    SocketConnection connection,
    HttpContext context,
    ClaimsPrincipal user,
    ISocketSessionInterceptor? interceptor) : ISocketSession, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly SocketWatch _watch = new(connection, transport.Options, transport.TimeProvider);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<SocketOperation> _running = [];
    private bool _isInitialized;
    private bool _isAcknowledged;

    public HttpContext HttpContext => context;

    public ClaimsPrincipal User { get; set; } = user;

    public DateTimeOffset? ExpiresAt
    {
        get => _watch.ExpiresAt;
        set => _watch.ExpiresAt = value;
    }

    public IRequestExecutor Executor => transport.Executor;

    public ExecutionFailures Failures => transport.Failures;

    public IServiceScopeFactory Scopes => transport.Scopes;

    /// <summary>Runs the session to its end.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var watching = _watch.RunAsync(EndAsync, stopping, _ended.Token);
        try
        {
            await ListenAsync().ConfigureAwait(false);
        }
        finally
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
            await OperationsAsync().ConfigureAwait(false);
        }

        await ClosedAsync().ConfigureAwait(false);
    }

    public ValueTask OnRequestAsync(OperationRequestBuilder builder, CancellationToken cancellationToken) =>
        interceptor?.OnRequestAsync(this, Executor, builder, cancellationToken) ?? default;

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, SocketOperation? operation = null) =>
        connection.SendAsync(message, operation);

    /// <summary>Lets the id of an operation be used again.</summary>
    public void Release(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_byId.GetValueOrDefault(operation.Id) == operation) _byId.Remove(operation.Id);
        }
    }

    /// <summary>Takes note that an operation has come to its end.</summary>
    public void Forget(SocketOperation operation)
    {
        lock (_lock)
        {
            _running.Remove(operation);
        }
    }

    public void Dispose() => _ended.Dispose();

    private async Task ClosedAsync()
    {
        if (interceptor is null) return;
        try
        {
            await interceptor.OnCloseAsync(this).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The socket is closed, so nobody is left to be told; the log is.
            Failures.Unexpected(exception, "session close");
        }
    }

    private async Task ListenAsync()
    {
        using var message = new PooledBuffer();
        while (true)
        {
            var received = await connection.ReceiveAsync(message).ConfigureAwait(false);
            if (received == Received.Closed) break;
            if (!connection.IsClosing) await HandleAsync(received, message.WrittenMemory).ConfigureAwait(false);

            // Most sessions say little: whoever waits for them holds no buffer.
            message.Dispose();
        }

        await EndAsync(WebSocketCloseStatus.NormalClosure, "").ConfigureAwait(false);
    }

    private async ValueTask HandleAsync(Received received, ReadOnlyMemory<byte> bytes)
    {
        _watch.Heard();
        if (received == Received.TooBig)
        {
            var reason = $"A message may have {transport.MaxMessageBytes} bytes at most";
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
                await StopAsync(message.Id).ConfigureAwait(false);
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
        if (interceptor is null) return true;
        try
        {
            var asking = isPing
                ? interceptor.OnPingAsync(this, payload, _ended.Token)
                : interceptor.OnConnectAsync(this, payload, _ended.Token);
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

        var operation = new SocketOperation(this, message.Id, parameters, _ended.Token);
        if (Register(operation) is var (status, reason))
        {
            operation.Dispose();
            await EndAsync(status, reason).ConfigureAwait(false);
        }
        else
        {
            operation.Start();
        }
    }

    private (WebSocketCloseStatus Status, string Reason)? Register(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_byId.ContainsKey(operation.Id))
            {
                return (CloseCode.SubscriberAlreadyExists, $"Subscriber for {operation.Id} already exists");
            }

            if (_running.Count >= transport.Options.MaxOperations)
            {
                return (CloseCode.TooManyRequests, "Too many operations");
            }

            _byId.Add(operation.Id, operation);
            _running.Add(operation);
            return null;
        }
    }

    private Task StopAsync(string id)
    {
        SocketOperation? operation;
        lock (_lock)
        {
            // A client's complete may cross the server's; then there is nothing left to stop.
            if (!_byId.Remove(id, out operation)) return Task.CompletedTask;
        }

        return operation.StopAsync();
    }

    private async Task EndAsync(WebSocketCloseStatus status, string reason)
    {
        await connection.CloseAsync(status, reason).ConfigureAwait(false);
        await _ended.CancelAsync().ConfigureAwait(false);
    }

    private Task OperationsAsync()
    {
        lock (_lock) return Task.WhenAll(_running.Select(operation => operation.Completion));
    }
}
