using System.Net.WebSockets;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>Watches over a session's initialisation, its pulse, its expiry and the end of the server.</summary>
internal sealed class SocketWatch(SocketConnection connection, GraphQLSocketOptions options, TimeProvider timeProvider)
{
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private DateTimeOffset? _expiresAt;
    private volatile bool _hasHeard = true;

    /// <summary>When the session must end; null for never.</summary>
    public DateTimeOffset? ExpiresAt
    {
        get
        {
            lock (_lock) return _expiresAt;
        }

        set
        {
            lock (_lock) _expiresAt = value;
        }
    }

    /// <summary>Takes note that the session has been accepted.</summary>
    public void Acknowledged() => _acknowledged.TrySetResult();

    /// <summary>Takes note that the client has said something.</summary>
    public void Heard() => _hasHeard = true;

    /// <summary>Watches until the session has ended, or ends it.</summary>
    public async Task RunAsync(
        Func<WebSocketCloseStatus, string, Task> end,
        CancellationToken stopping,
        CancellationToken ended)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, ended);
        try
        {
            await _acknowledged.Task
                .WaitAsync(options.ConnectionInitializationTimeout, timeProvider, either.Token)
                .ConfigureAwait(false);
            await KeepAliveAsync(either.Token).ConfigureAwait(false);
            await end(CloseCode.Forbidden, "The session has expired").ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await end(CloseCode.InitializationTimeout, "Connection initialisation timeout").ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (!ended.IsCancellationRequested) await end(CloseCode.GoingAway, "Going away").ConfigureAwait(false);
        }
    }

    /// <summary>Pings the client until the session expires, or until the client is found to be gone.</summary>
    private async Task KeepAliveAsync(CancellationToken cancellationToken)
    {
        var nextPing = timeProvider.GetUtcNow() + options.KeepAliveInterval;
        while (true)
        {
            var now = timeProvider.GetUtcNow();
            if (ExpiresAt <= now) return;
            if (nextPing <= now)
            {
                // Whoever does not hear cannot be told; the listening loop ends with the connection.
                if (!_hasHeard) connection.Abort();
                _hasHeard = false;
                await connection.SendAsync(ServerMessage.Ping).ConfigureAwait(false);
                nextPing = now + options.KeepAliveInterval;
            }

            var wake = ExpiresAt is { } expiry && expiry < nextPing ? expiry : nextPing;
            await Task.Delay(wake - now, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
