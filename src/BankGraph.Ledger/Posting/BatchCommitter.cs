using Microsoft.Extensions.Logging;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// Commits batches on a kept connection, each until its outcome is known: runs a batch again when the store failed in
/// passing, splits it when one request poisons it. Used by the writer alone, one batch at a time.
/// </summary>
internal sealed partial class BatchCommitter(
    LedgerStore store,
    LedgerOptions options,
    BatchRules rules,
    ILogger logger,
    Action<IReadOnlyList<Transaction>> onBooked) : IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    private PreparedCommands? _commands;

    /// <summary>Commits the works and answers every caller. It throws for none of their failures.</summary>
    public Task CommitAsync(ArraySegment<Work> works, CancellationToken stopping) =>
        CommitAsync(works, isRepeated: false, stopping);

    /// <summary>Drops the connection; the next batch opens another.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_commands is not { } commands) return;
        _commands = null;
        try
        {
            await commands.DisposeAsync();
        }
        catch (Exception e)
        {
            // A connection that has failed may fail again while it is closed; there is nothing left to lose on it.
            LogBrokenConnection(e);
        }
    }

    private async Task CommitAsync(ArraySegment<Work> works, bool isRepeated, CancellationToken stopping)
    {
        using var span = LedgerTelemetry.StartCommit(works.Count);
        var clock = rules.Clock;
        var (startedAt, delay, conflicts) = (clock.GetTimestamp(), FirstDelay, 0);
        while (true)
        {
            var failure = await TryCommitAsync(works, isRepeated, stopping);
            isRepeated = true;
            if (failure is null)
            {
                LedgerTelemetry.Committed(works, clock.GetElapsedTime(startedAt));
                return;
            }

            var kind = failure is OperationCanceledException && stopping.IsCancellationRequested
                ? LedgerFailure.Transient
                : store.Classify(failure);
            if (kind == LedgerFailure.Conflict && ++conflicts == 1) continue;
            await DisposeAsync();
            if (kind != LedgerFailure.Transient)
            {
                await IsolateAsync(works, failure, stopping);
                return;
            }

            if (stopping.IsCancellationRequested || clock.GetElapsedTime(startedAt) >= options.RetryFor)
            {
                LogUnavailable(failure, works.Count);
                var unavailable = new LedgerUnavailableException("The ledger's store does not take writes.", failure);
                foreach (var work in works) work.Fail(unavailable);
                return;
            }

            LogRunningAgain(failure, works.Count);
            LedgerTelemetry.RunAgain();
            await Task.Delay(delay, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private async Task<Exception?> TryCommitAsync(
        ArraySegment<Work> works,
        bool isRepeated,
        CancellationToken stopping)
    {
        try
        {
            await RunAsync(works, isRepeated, stopping);
        }
        catch (Exception e)
        {
            return e;
        }

        foreach (var work in works) work.Complete();
        return null;
    }

    private async Task RunAsync(ArraySegment<Work> works, bool isRepeated, CancellationToken stopping)
    {
        // Nothing has begun yet: whoever keeps the others out does not keep the process from ending.
        await store.WriteGate.EnterAsync(stopping);
        try
        {
            var commands = _commands ??= await PreparedCommands.OpenForWriterAsync(store);
            store.ServeOne(commands.Connection, works.Count == 1);
            await using var transaction = await store.BeginAsync(commands.Connection, CancellationToken.None);
            commands.Transaction = transaction;
            var batch = new Batch(commands, transaction, rules, isRepeated);
            await batch.RunAsync(works);

            // Before this line nothing has happened. After it everything has; should it throw, the next run will find
            // the idempotency keys if it has.
            await store.CommitAsync(transaction);
            if (batch.Booked.Count > 0) onBooked(batch.Booked);
        }
        finally
        {
            store.WriteGate.Exit();
        }
    }

    private async Task IsolateAsync(ArraySegment<Work> works, Exception failure, CancellationToken stopping)
    {
        if (works.Count == 1)
        {
            LogPoison(failure);
            works[0].Fail(failure);
            return;
        }

        var half = works.Count / 2;
        await CommitAsync(works[..half], isRepeated: true, stopping);
        await CommitAsync(works[half..], isRepeated: true, stopping);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store failed in passing; a batch of {Count} runs again.")]
    private partial void LogRunningAgain(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store takes no writes; a batch of {Count} is given up.")]
    private partial void LogUnavailable(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed on its own; the others of its batch went on.")]
    private partial void LogPoison(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A failed connection did not close cleanly.")]
    private partial void LogBrokenConnection(Exception exception);
}
