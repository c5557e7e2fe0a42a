using System.Diagnostics;
using BankGraph.Ledger.Posting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Ledger;

/// <summary>
/// Publishes booked transactions from the outbox, at least once and in the order of their ids. It wakes when this
/// process commits, which hands it what was booked; what other processes have left, and what a failure has, it finds by
/// looking now and then.
/// </summary>
public sealed partial class OutboxRelay(
    LedgerStore store,
    LedgerWriter ledger,
    IBookedPublisher publisher,
    TimeProvider clock,
    ILogger<OutboxRelay> logger)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // What follows a commit within a blink is published with it: a look and a publication for each transaction would
    // take the processor from those that are being booked.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var unsent = await UnsentMessages.OpenAsync(store, cancellationToken);
                await RunAsync(unsent, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The messages wait in the outbox; whether topics or store failed, trying again is all there is to do.
                LogFailed(e);
                LedgerTelemetry.RelayFailed();
                await Task.Delay(PauseAfterFailure, clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Publishes the oldest messages that wait, and says how many there were.</summary>
    public async Task<int> RelayAsync(CancellationToken cancellationToken)
    {
        await using var unsent = await UnsentMessages.OpenAsync(store, cancellationToken);
        var messages = await unsent.ReadAsync(cancellationToken);
        await TellAsync(messages, cancellationToken);
        return messages.Count;
    }

    private async Task RunAsync(UnsentMessages unsent, CancellationToken cancellationToken)
    {
        var (lookedAt, othersBook) = (0L, true);
        while (true)
        {
            if (othersBook || Stopwatch.GetElapsedTime(lookedAt) >= LookInterval)
            {
                lookedAt = Stopwatch.GetTimestamp();
                othersBook = await LookAsync(unsent, cancellationToken);
            }
            else
            {
                await TellAsync(ledger.Booked.Take().Select(MessageOf), cancellationToken);
            }

            var left = LookInterval - Stopwatch.GetElapsedTime(lookedAt);
            if (!othersBook && left > TimeSpan.Zero) await ledger.Booked.WaitAsync(left, cancellationToken);
            await Task.Delay(Gathering, cancellationToken);
        }
    }

    /// <summary>
    /// Publishes the oldest of what the outbox has and whatever this process has booked meanwhile, and says whether the
    /// outbox may have more that nobody hands over.
    /// </summary>
    private async Task<bool> LookAsync(UnsentMessages unsent, CancellationToken cancellationToken)
    {
        var own = ledger.Booked.Take().Select(transaction => transaction.Id).ToHashSet();
        var messages = await unsent.ReadAsync(cancellationToken);
        var meanwhile = ledger.Booked.Take();
        var read = messages.Select(message => message.TransactionId).ToHashSet();
        var isFull = messages.Count == UnsentMessages.MaxMessages;
        await TellAsync(messages, cancellationToken);

        // Behind a full page there are older ones; the next look finds all of them in their order.
        if (!isFull)
        {
            var unread = meanwhile.Where(transaction => !read.Contains(transaction.Id));
            await TellAsync(unread.Select(MessageOf), cancellationToken);
        }

        own.UnionWith(meanwhile.Select(transaction => transaction.Id));
        return isFull || !read.IsSubsetOf(own);
    }

    private async Task TellAsync(IEnumerable<BookedMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var some in messages.Chunk(UnsentMessages.MaxMessages))
            await PublishAsync(some, cancellationToken);
    }

    private async Task PublishAsync(IReadOnlyList<BookedMessage> messages, CancellationToken cancellationToken)
    {
        await publisher.PublishAsync(messages, cancellationToken);
        LedgerTelemetry.Published(messages, clock.GetUtcNow());

        // Published, so it is marked whatever happens to whoever called.
        await ledger.MarkSentAsync([.. messages.Select(m => m.TransactionId)]);
    }

    private static BookedMessage MessageOf(Transaction transaction) => new(
        transaction.Id,
        transaction.Kind,
        transaction.BookedAt ?? throw new LedgerInvariantException($"Transaction {transaction.Id} is not booked."),
        [
            .. transaction.Entries
                .OrderBy(entry => entry.AccountId)
                .ThenBy(entry => entry.Sequence)
                .Select(e => new BookedEntry(e.AccountId, e.Sequence, e.AmountMinor, e.BalanceAfterMinor)),
        ]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Booked transactions could not be published; they wait.")]
    private partial void LogFailed(Exception exception);
}
