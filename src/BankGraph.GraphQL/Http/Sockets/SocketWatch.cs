using System.Net.WebSockets;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// Watches over a session's initialisation, its pulse, its expiry and the end of the server. There may be very many, so
/// it is one timer that is wound up again each time it has gone off, and no task that waits.
/// </summary>
internal sealed class SocketWatch : IAsyncDisposable
{
    private const long Never = long.MaxValue;

    private readonly SocketSession _session;
    private readonly SocketConnection _connection;
    private readonly SocketTransport _transport;
    private readonly ITimer _timer;
    private CancellationTokenRegistration _stopping;
    private Task _acting = Task.CompletedTask;
    private Task _goingAway = Task.CompletedTask;
    private DateTimeOffset _nextPing;
    private long _expiresAt = Never;
    private volatile bool _isAcknowledged;
    private volatile bool _hasHeard = true;

    public SocketWatch(SocketSession session, SocketConnection connection, SocketTransport transport)
    {
        _session = session;
        _connection = connection;
        _transport = transport;
        _timer = transport.TimeProvider.CreateTimer(
            static self => (self as SocketWatch)?.Act(),
            this,
            transport.Options.ConnectionInitializationTimeout,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>When the session must end; null for never.</summary>
    public DateTimeOffset? ExpiresAt
    {
        get => Volatile.Read(ref _expiresAt) is not Never and var ticks ? new DateTimeOffset(ticks, default) : null;
        set => Volatile.Write(ref _expiresAt, value?.UtcTicks ?? Never);
    }

    /// <summary>Ends the session when the server is about to stop.</summary>
    public void EndWith(CancellationToken stopping) => _stopping = stopping.UnsafeRegister(
        static self => (self as SocketWatch)?.GoAway(), this);

    /// <summary>Takes note that the session has been accepted.</summary>
    public void Acknowledged()
    {
        var now = _transport.TimeProvider.GetUtcNow();
        _nextPing = now + _transport.Options.KeepAliveInterval;
        _isAcknowledged = true;
        WindUp(now);
    }

    /// <summary>Takes note that the client has said something.</summary>
    public void Heard() => _hasHeard = true;

    /// <summary>Watches no longer, and waits for what it has begun.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.DisposeAsync().ConfigureAwait(false);
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _acting.ConfigureAwait(false);
        await _goingAway.ConfigureAwait(false);
    }

    private void Act() => _acting = ActAsync();

    private void GoAway() => _goingAway = _session.EndAsync(CloseCode.GoingAway, "Going away");

    /// <summary>Does what is due: the session ends, or its client is pinged.</summary>
    private async Task ActAsync()
    {
        if (!_isAcknowledged)
        {
            await EndAsync(CloseCode.InitializationTimeout, "Connection initialisation timeout").ConfigureAwait(false);
            return;
        }

        var now = _transport.TimeProvider.GetUtcNow();
        if (ExpiresAt <= now)
        {
            await EndAsync(CloseCode.Forbidden, "The session has expired").ConfigureAwait(false);
            return;
        }

        if (_nextPing <= now)
        {
            // Whoever does not hear cannot be told; the listening loop ends with the connection.
            if (!_hasHeard) _connection.Abort();
            _hasHeard = false;
            await _connection.SendAsync(ServerMessage.Ping).ConfigureAwait(false);
            _nextPing = now + _transport.Options.KeepAliveInterval;
        }

        WindUp(now);
    }

    private Task EndAsync(WebSocketCloseStatus status, string reason) => _session.EndAsync(status, reason);

    private void WindUp(DateTimeOffset now)
    {
        var next = ExpiresAt is { } expiry && expiry < _nextPing ? expiry : _nextPing;
        _timer.Change(next > now ? next - now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
