using BankGraph.Banking.SharedAccounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Limits;

/// <summary>Reads limits with the eyes of a customer.</summary>
public static class LimitQueries
{
    /// <summary>The limits of those of these accounts that the customer sees and have any, by account.</summary>
    public static async Task<Dictionary<Guid, LimitView>> FindAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> accountIds,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query =
            from limits in context.Set<AccountLimits>().AsNoTracking()
            join access in AccountRights.Of(context, customerId) on limits.AccountId equals access.AccountId
            join book in context.LedgerAccounts on limits.AccountId equals book.Id
            where accountIds.Contains(limits.AccountId)
            select new { Limits = limits, book.Currency };
        var rows = await query.ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Limits.AccountId,
            row => LimitView.Of(customerId, row.Currency, LimitState.Of(row.Limits, clock)));
    }
}
