using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Interest;

/// <summary>What of an account's interest is reckoned and not booked yet.</summary>
/// <param name="Earned">What the bank owes the customer.</param>
/// <param name="Owed">What the customer owes the bank for an overdraft.</param>
/// <param name="FeesDueMinor">Fees of earlier months that could not be booked.</param>
/// <param name="Through">The last day that is reckoned.</param>
public sealed record AccruedInterest(ExactAmount Earned, ExactAmount Owed, long FeesDueMinor, DateOnly Through);

/// <summary>Reads interest with the eyes of a customer.</summary>
public static class InterestQueries
{
    /// <summary>What is not booked yet on those of these accounts that the customer sees, by account.</summary>
    public static async Task<Dictionary<Guid, AccruedInterest>> FindAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> accountIds,
        CancellationToken cancellationToken)
    {
        var query =
            from position in context.Set<InterestPosition>().AsNoTracking()
            join access in AccountRights.Of(context, customerId) on position.AccountId equals access.AccountId
            where accountIds.Contains(position.AccountId)
            select position;
        var rows = await query.ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.AccountId,
            row => new AccruedInterest(row.Earned, row.Owed, row.FeesDueMinor, row.AccruedThrough));
    }

    /// <summary>How many payments left accounts between two instants.</summary>
    internal static IQueryable<OperationCount> OperationsOf(
        BankDbContext context,
        IReadOnlyCollection<Guid> accountIds,
        DateTime start,
        DateTime end) =>
        from entry in context.LedgerEntries
        join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
        where accountIds.Contains(entry.AccountId)
            && entry.BookedAt >= start && entry.BookedAt < end
            && entry.AmountMinor < 0 && TransactionKinds.Payments.Contains(transaction.Kind)
        group entry by entry.AccountId into entries
        select new OperationCount { AccountId = entries.Key, Count = entries.Count() };

    /// <summary>How many payments left an account.</summary>
    internal sealed record OperationCount
    {
        public required Guid AccountId { get; init; }

        public required int Count { get; init; }
    }
}
