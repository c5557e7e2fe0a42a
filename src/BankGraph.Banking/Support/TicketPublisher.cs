using BankGraph.Banking.Events;
using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>Tells the streams of what happened to tickets, at least once.</summary>
internal sealed class TicketPublisher(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IBankEventPublisher publisher,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var waiting = await context.Set<TicketEntry>()
                .Where(entry => entry.PublishedAt == null)
                .OrderBy(entry => entry.Sequence)
                .Take(PageSize)
                .Select(entry => new { entry.Id, entry.CustomerId, entry.Sequence, entry.CustomerSequence })
                .ToListAsync(cancellationToken);
            if (waiting.Count == 0) return;
            foreach (var entry in waiting)
            {
                await publisher.TicketChangedAsync(
                    entry.CustomerId, entry.Sequence, entry.CustomerSequence, cancellationToken);
            }

            await MarkAsync([.. waiting.Select(entry => entry.Id)]);
        }
    }

    private Task MarkAsync(IReadOnlyCollection<Guid> ids)
    {
        DateTime? now = clock.Instant();

        // Published, so it is marked whatever happens to whoever called.
        return writer.RunAsync(
            (context, cancellation) => context.Set<TicketEntry>()
                .Where(entry => ids.Contains(entry.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.PublishedAt, now), cancellation),
            CancellationToken.None);
    }
}
