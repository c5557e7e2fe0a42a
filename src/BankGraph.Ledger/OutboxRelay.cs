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
        return await RelayAsync(unsent, cancellationToken);
    }

    private async Task RunAsync(UnsentMessages unsent, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await RelayAsync(unsent, cancellationToken) == 0)
                await ledger.Booked.WaitAsync(LongestSleep, cancellationToken);
            await Task.Delay(Gathering, cancellationToken);
        }
    }

    private async Task<int> RelayAsync(UnsentMessages unsent, CancellationToken cancellationToken)
    {
        var messages = await unsent.ReadAsync(cancellationToken);
        if (messages.Count == 0) return 0;

        await publisher.PublishAsync(messages, cancellationToken);
        LedgerTelemetry.Published(messages, clock.GetUtcNow());

        // Published, so it is marked whatever happens to whoever called.
        await ledger.MarkSentAsync([.. messages.Select(m => m.TransactionId)]);
        return messages.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Booked transactions could not be published; they wait.")]
    private partial void LogFailed(Exception exception);
}
