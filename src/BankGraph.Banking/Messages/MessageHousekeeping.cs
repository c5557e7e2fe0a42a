using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Messages;

/// <summary>Forgets messages that came to an end a month ago.</summary>
internal sealed class MessageHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.Instant() - Kept;
        return writer.RunAsync(
            (context, cancellation) => context.Set<QueuedMessage>()
                .Where(message => message.Status == MessageStatus.Sent
                    || message.Status == MessageStatus.Expired
                    || message.Status == MessageStatus.Dead)
                .Where(message => message.EndedAt < before)
                .ExecuteDeleteAsync(cancellation),
            cancellationToken);
    }
}
