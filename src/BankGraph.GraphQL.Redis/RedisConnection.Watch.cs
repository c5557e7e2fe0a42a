using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis;

/// <content>Looks whether Redis is there.</content>
public sealed partial class RedisConnection
{
    private async Task WatchAsync()
    {
        // Whoever starts this does not wait for the connection.
        await Task.Yield();
        var cancellationToken = _ended.Token;
        _lastSeen = _clock.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(cancellationToken);
                await _lookNow.WaitAsync(_options.LookInterval, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it was, Redis cannot be used, and looking again is all there is to do.
                TellAway(exception.Message);
                await Task.Delay(_options.LookInterval, _clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var multiplexer = _multiplexer ?? await OpenAsync(cancellationToken);
        var interruptions = Volatile.Read(ref _interruptions);
        if (await FindFaultAsync(multiplexer, cancellationToken) is { } fault)
        {
            TellAway(fault);
            if (_isReplaceable && _clock.GetElapsedTime(_lastSeen) > _options.ReplaceAfter) Close();
            return;
        }

        _lastSeen = _clock.GetTimestamp();
        Volatile.Write(ref _slowAnswers, 0);
        Volatile.Write(ref _isSlow, false);
        if (IsUp && interruptions == _resumedAfter) return;

        Func<IConnectionMultiplexer, Task>[] resumed;
        lock (_lock) resumed = [.. _resumed];
        foreach (var resume in resumed)
            await resume(multiplexer).WaitAsync(_options.LookTimeout, _clock, cancellationToken);
        _resumedAfter = interruptions;
        if (!_up.TrySetResult()) return;
        _isToldAway = false;
        LogUp();
    }

    private async Task<IConnectionMultiplexer> OpenAsync(CancellationToken cancellationToken)
    {
        var opening = _open();
        try
        {
            var multiplexer = await opening.WaitAsync(cancellationToken);
            multiplexer.ConnectionFailed += OnInterrupted;
            multiplexer.ConnectionRestored += OnInterrupted;
            _lastSeen = _clock.GetTimestamp();
            Volatile.Write(ref _multiplexer, multiplexer);
            return multiplexer;
        }
        catch (OperationCanceledException) when (_isReplaceable)
        {
            _ = CloseLateAsync(opening);
            throw;
        }
    }

    /// <summary>Asks on both connections, that of questions and that of subscriptions; null when both answer.</summary>
    private async Task<string?> FindFaultAsync(IConnectionMultiplexer multiplexer, CancellationToken cancellationToken)
    {
        try
        {
            // A Redis that hangs is asked once, however long it takes.
            if (_look is not { IsCompleted: false })
            {
                _look = Task.WhenAll(
                    multiplexer.GetDatabase().PingAsync(),
                    multiplexer.GetSubscriber().PingAsync());
                Observe(_look);
            }

            await _look.WaitAsync(_options.LookTimeout, _clock, cancellationToken);
            return null;
        }
        catch (TimeoutException)
        {
            return "it does not answer";
        }
        catch (Exception exception) when (IsOfRedis(exception) && !cancellationToken.IsCancellationRequested)
        {
            return exception.Message;
        }
    }

    private void TellAway(string reason)
    {
        if (IsUp) Volatile.Write(ref _up, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_isToldAway) return;
        _isToldAway = true;
        LogAway(reason);
    }

    private void OnInterrupted(object? sender, ConnectionFailedEventArgs e) => ReportInterruption();

    private void Close()
    {
        if (Interlocked.Exchange(ref _multiplexer, null) is not { } multiplexer) return;
        multiplexer.ConnectionFailed -= OnInterrupted;
        multiplexer.ConnectionRestored -= OnInterrupted;
        _look = null;
        if (_isReplaceable) multiplexer.Close(allowCommandsToComplete: false);
    }

    private static async Task CloseLateAsync(Task<IConnectionMultiplexer> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully) (await opening).Close(allowCommandsToComplete: false);
    }
}
