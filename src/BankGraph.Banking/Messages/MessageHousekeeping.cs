using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.Messages;

/// <summary>Forgets messages that came to an end a month ago.</summary>
internal sealed class MessageHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly MessageStatus[] Ends = [MessageStatus.Sent, MessageStatus.Expired, MessageStatus.Dead];

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.Instant() - Kept;

        // One after the other, as the index has them.
        foreach (var end in Ends)
        {
            await writer.DeleteAsync(
                context => context.Set<QueuedMessage>()
                    .Where(message => message.Status == end && message.EndedAt < before),
                message => message.EndedAt,
                message => message.Id,
                cancellationToken);
        }
    }
}
