using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger;

/// <summary>Finds the holds whose time has passed.</summary>
public static class LedgerHolds
{
    /// <summary>
    /// Ids of open holds that are overdue, the longest overdue first; each is to be sent to the ledger with
    /// <see cref="PostingRequest.ExpireHold"/>. A hold resolved in between is refused there and harmed by nothing.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> OverdueHoldsAsync(
        this DbContext context,
        TimeProvider clock,
        int limit,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        return await context.Set<Hold>()
            .Where(h => h.Status == HoldStatus.Open && h.ExpiresAt <= now)
            .OrderBy(h => h.ExpiresAt)
            .ThenBy(h => h.Id)
            .Select(h => h.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }
}
