using BankGraph.Banking.Events;
using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>Tells the streams of new notifications, at least once.</summary>
internal sealed class NoticePublisher(
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
            var waiting = await context.Set<Notification>()
                .Where(row => row.PublishedAt == null)
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .Select(row => new { row.Id, row.CustomerId, row.Sequence })
                .ToListAsync(cancellationToken);
            if (waiting.Count == 0) return;
            foreach (var row in waiting)
                await publisher.NotifiedAsync(row.CustomerId, row.Sequence, cancellationToken);
            await MarkAsync([.. waiting.Select(row => row.Id)]);
        }
    }

    private Task MarkAsync(IReadOnlyCollection<Guid> ids)
    {
        DateTime? now = clock.Instant();

        // Published, so it is marked whatever happens to whoever called.
        return writer.RunAsync(
            (context, cancellation) => context.Set<Notification>()
                .Where(row => ids.Contains(row.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(told => told.PublishedAt, now), cancellation),
            CancellationToken.None);
    }
}
