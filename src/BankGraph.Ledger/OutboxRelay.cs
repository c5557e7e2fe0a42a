using BankGraph.Ledger.Posting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Ledger;

/// <summary>
/// Publishes booked transactions from the outbox, at least once and in the order of their ids. It wakes when this
/// process commits; what other processes book, and what a failure has left behind, it finds by looking now and then.
/// </summary>
public sealed partial class OutboxRelay(
    LedgerStore store,
    LedgerWriter ledger,
    IBookedPublisher publisher,
    TimeProvider clock,
    ILogger<OutboxRelay> logger)
{
    private const int MaxMessages = 500;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

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
                if (await RelayAsync(cancellationToken) == 0)
                    await ledger.Booked.WaitAsync(LongestSleep, cancellationToken);
                await Task.Delay(Gathering, cancellationToken);
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
        var messages = await ReadUnsentAsync(cancellationToken);
        if (messages.Count == 0) return 0;

        await publisher.PublishAsync(messages, cancellationToken);
        LedgerTelemetry.Published(messages, clock.GetUtcNow());

        // Published, so it is marked whatever happens to whoever called.
        await ledger.MarkSentAsync([.. messages.Select(m => m.TransactionId)], CancellationToken.None);
        return messages.Count;
    }

    private async Task<IReadOnlyList<BookedMessage>> ReadUnsentAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Statements.SelectUnsent(MaxMessages);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var messages = new List<BookedMessage>();
        var entries = new List<BookedEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new LedgerRow(store, reader);
            var transactionId = row.Guid(0);
            if (messages.Count == 0 || messages[^1].TransactionId != transactionId)
                messages.Add(new BookedMessage(transactionId, entries = []));
            entries.Add(new BookedEntry(row.Guid(1), row.Int64(2)));
        }

        return messages;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Booked transactions could not be published; they wait.")]
    private partial void LogFailed(Exception exception);
}
