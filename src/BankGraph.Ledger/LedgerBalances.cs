using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger;

/// <summary>Balances of the past.</summary>
public static class LedgerBalances
{
    /// <summary>
    /// Booked balance in minor units at an instant: the balance after the newest entry booked at or before it, found by
    /// one seek in an index. Zero before the first entry and for an account that does not exist.
    /// </summary>
    public static Task<long> BalanceAtAsync(
        this DbContext context,
        Guid accountId,
        DateTime instant,
        CancellationToken cancellationToken) => context.Set<Entry>()
            .Where(e => e.AccountId == accountId && e.BookedAt <= instant)
            .OrderByDescending(e => e.BookedAt)
            .ThenByDescending(e => e.Sequence)
            .Select(e => e.BalanceAfterMinor)
            .FirstOrDefaultAsync(cancellationToken);
}
