using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Messages;

/// <summary>Messages of one kind that could not be sent.</summary>
/// <param name="Channel">By what way they were to go.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Error">Why the last attempt failed.</param>
/// <param name="Count">How many there are.</param>
public sealed record DeadMessageCount(MessageChannel Channel, string Kind, string Error, int Count);

/// <summary>What could not be sent: how many of what kind, never what they say or to whom.</summary>
/// <param name="contexts">Counts them.</param>
/// <param name="writer">Lets them wait again.</param>
/// <param name="clock">Says from when on.</param>
public sealed class DeadMessages(IDbContextFactory<BankDbContext> contexts, BankWriter writer, TimeProvider clock)
{
    /// <summary>How many there are of each kind, the most first.</summary>
    public async Task<IReadOnlyList<DeadMessageCount>> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Set<QueuedMessage>()
            .Where(message => message.Status == MessageStatus.Dead)
            .GroupBy(message => new { message.Channel, message.Kind, message.LastError })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .Select(row => new DeadMessageCount(row.Key.Channel, row.Key.Kind, row.Key.LastError ?? "", row.Count))
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Kind, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Has messages tried again from the beginning: all of them, or those of a kind. Returns how many.
    /// </summary>
    public Task<int> RetryAsync(string? kind, CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        return writer.RunAsync(
            (context, cancellation) => context.Set<QueuedMessage>()
                .Where(message => message.Status == MessageStatus.Dead && (kind == null || message.Kind == kind))
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(message => message.Status, MessageStatus.Waiting)
                        .SetProperty(message => message.Attempts, 0)
                        .SetProperty(message => message.NextAttemptAt, now)
                        .SetProperty(message => message.EndedAt, (DateTime?)null),
                    cancellation),
            cancellationToken);
    }
}
