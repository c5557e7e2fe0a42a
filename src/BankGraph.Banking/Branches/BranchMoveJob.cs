using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Branches;

/// <summary>
/// Tells customers whose branch has closed where they belong now. Who was told is marked in the commit that tells, and
/// who cannot be told keeps nobody else from hearing.
/// </summary>
/// <param name="contexts">Finds them.</param>
/// <param name="writer">Tells each in a transaction of its own.</param>
/// <param name="notices">Tells them.</param>
/// <param name="items">Goes on where a customer fails.</param>
internal sealed class BranchMoveJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CustomerNotices notices,
    JobItems items) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var run = items.Begin("The move to another branch of");
        while (await FindAsync(run.Failed, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var id in page)
                await run.TryAsync(id, () => TellAsync(id, cancellationToken), cancellationToken);
        }

        run.End();
    }

    private async Task<List<Guid>> FindAsync(int failed, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<HomeBranch>()
            .Where(home => home.MovedFrom != null)
            .OrderBy(home => home.MovedFrom)
            .ThenBy(home => home.CustomerId)
            .Skip(failed)
            .Take(PageSize)
            .Select(home => home.CustomerId)
            .ToListAsync(cancellationToken);
    }

    private Task<int> TellAsync(Guid customerId, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var moved = context.Set<HomeBranch>()
                .Where(home => home.CustomerId == customerId && home.MovedFrom != null);
            var found = await (
                from home in moved
                join now in context.Set<Branch>() on home.BranchId equals now.Id
                join before in context.Set<Branch>() on home.MovedFrom equals before.Id
                select new { home.BranchId, home.MovedFrom, From = before.Name, To = now.Name })
                .SingleOrDefaultAsync(cancellation);
            if (found is null) return 0;

            // Who has chosen another branch meanwhile, or was told by another worker, is not told.
            var marked = await moved
                .Where(home => home.BranchId == found.BranchId && home.MovedFrom == found.MovedFrom)
                .ExecuteUpdateAsync(row => row.SetProperty(home => home.MovedFrom, (Guid?)null), cancellation);
            if (marked == 0) return 0;
            var notice = new Notice(NoticeKinds.BranchMoved)
            {
                Values = new Dictionary<string, string> { ["from"] = found.From, ["to"] = found.To },
            };
            await notices.AddAsync(context, customerId, notice, cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);
}
