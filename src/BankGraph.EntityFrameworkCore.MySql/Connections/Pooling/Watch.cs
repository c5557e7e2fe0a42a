namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>
/// Ends a session when a token is cancelled or the time is over, and says afterwards which of them it was.
/// </summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly Session _session;
    private readonly CancellationToken _token;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenRegistration _tokenRegistration;
    private readonly CancellationTokenRegistration _timerRegistration;
    private readonly Lock _lock = new();
    private Task? _ending;

    private Watch(Session session, int timeoutSeconds, CancellationToken token)
    {
        _session = session;
        _token = token;
        _tokenRegistration = token.UnsafeRegister(static watch => ((Watch?)watch)?.BeginEnding(), this);
        if (timeoutSeconds == 0) return;
        _timer = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds));
        _timerRegistration = _timer.Token.UnsafeRegister(static watch => ((Watch?)watch)?.BeginEnding(), this);
    }

    public CancellationToken Token => _token;

    /// <summary>Begins to watch, or returns null where there is nothing to watch for.</summary>
    /// <param name="session">What is ended.</param>
    /// <param name="timeoutSeconds">When; 0 for never.</param>
    /// <param name="token">Ends it earlier.</param>
    public static Watch? Start(Session session, int timeoutSeconds, CancellationToken token) =>
        timeoutSeconds == 0 && !token.CanBeCanceled ? null : new Watch(session, timeoutSeconds, token);

    /// <summary>The exception to throw for one that was caught while a statement ran.</summary>
    public static async ValueTask<Exception> ExplainAsync(Watch? watch, Session session, Exception exception)
    {
        if (watch is not null) await watch.StopAsync().ConfigureAwait(false);
        var failure = session.Note(exception);
        if (watch?._ending is null) return failure;
        return watch._token.IsCancellationRequested
            ? new OperationCanceledException("The statement was cancelled.", failure, watch._token)
            : new TimeoutException("The statement took longer than the command's timeout.", failure);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _timer?.Dispose();
    }

    private async ValueTask StopAsync()
    {
        await _tokenRegistration.DisposeAsync().ConfigureAwait(false);
        await _timerRegistration.DisposeAsync().ConfigureAwait(false);
        if (_ending is not null) await _ending.ConfigureAwait(false);
    }

    private void BeginEnding()
    {
        lock (_lock) _ending ??= _session.EndAsync();
    }
}
