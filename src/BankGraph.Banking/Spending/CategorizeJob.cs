using BankGraph.Banking.Jobs;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>Sorts what was booked, so that whoever asks finds it sorted.</summary>
/// <param name="contexts">Finds the accounts.</param>
/// <param name="categorizer">Sorts their entries.</param>
public sealed class CategorizeJob(IDbContextFactory<BankDbContext> contexts, Categorizer categorizer) : IBankJob
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var after = Guid.Empty;
        while (true)
        {
            var next = after;
            var accounts = await Categorizer
                .BehindOf(context, context.CustomerAccounts.Where(account => account.Id.CompareTo(next) > 0))
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            if (accounts.Count == 0) return;
            foreach (var account in accounts)
            {
                after = account;
                await categorizer.SortAsync(account, cancellationToken);
            }
        }
    }
}
