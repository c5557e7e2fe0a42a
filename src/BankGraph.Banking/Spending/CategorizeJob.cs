using BankGraph.Banking.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Spending;

/// <summary>
/// Sorts what was booked, so that whoever asks finds it sorted. An account that cannot be sorted does not hold up the
/// others; it comes round again with the next run, and the run counts as failed.
/// </summary>
/// <param name="contexts">Finds the accounts.</param>
/// <param name="categorizer">Sorts their entries.</param>
/// <param name="logger">Is told of accounts that could not be sorted.</param>
public sealed partial class CategorizeJob(
    IDbContextFactory<BankDbContext> contexts,
    Categorizer categorizer,
    ILogger<CategorizeJob> logger) : IBankJob
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var after = Guid.Empty;
        var failed = 0;
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
                if (!await TrySortAsync(account, cancellationToken)) failed++;
            }
        }

        // So that the run is noted as failed, where staff sees it.
        if (failed > 0) throw new InvalidOperationException($"{failed} accounts could not be sorted.");
    }

    private async Task<bool> TrySortAsync(Guid accountId, CancellationToken cancellationToken)
    {
        try
        {
            await categorizer.SortAsync(accountId, cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, accountId);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sorting the entries of {AccountId} failed and will run again.")]
    private partial void LogFailed(Exception exception, Guid accountId);
}
