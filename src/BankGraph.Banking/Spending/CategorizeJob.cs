using BankGraph.Banking.Jobs;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>
/// Sorts what was booked, so that whoever asks finds it sorted. An account that cannot be sorted does not hold up the
/// others; it comes round again with the next run, and the run counts as failed.
/// </summary>
/// <param name="contexts">Finds the accounts.</param>
/// <param name="categorizer">Sorts their entries.</param>
/// <param name="items">Goes on where an account could not be sorted.</param>
public sealed class CategorizeJob(
    IDbContextFactory<BankDbContext> contexts,
    Categorizer categorizer,
    JobItems items) : IBankJob
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var after = Guid.Empty;
        var run = items.Begin("Sorting the entries of");
        while (true)
        {
            var next = after;
            var accounts = await Categorizer
                .BehindOf(context, context.CustomerAccounts.Where(account => account.Id.CompareTo(next) > 0))
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            if (accounts.Count == 0) break;
            foreach (var account in accounts)
            {
                after = account;
                await run.TryAsync(
                    account, () => categorizer.SortAsync(account, cancellationToken), cancellationToken);
            }
        }

        run.End();
    }
}
