using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Reversals;

/// <summary>How transactions have come to where they are, read with the eyes of a customer whom they touch.</summary>
public static class ReversalQueries
{
    /// <summary>Those of these transactions that have undone another, or were undone.</summary>
    public static IQueryable<ReversalView> LinksOf(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        from reversal in context.Set<Reversal>()
        where transactionIds.Contains(reversal.TransactionId) || transactionIds.Contains(reversal.OriginalId)
        join seen in AccountQueries.TransactionsOf(context, customerId) on reversal.OriginalId equals seen.Id
        select new ReversalView(reversal.TransactionId, reversal.OriginalId, reversal.ReversedAt);

    /// <summary>When the money of those of these transactions was set aside that have captured a hold.</summary>
    public static IQueryable<PendingView> PendingOf(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        from hold in context.Set<Hold>()
        where hold.TransactionId != null && transactionIds.Contains(hold.TransactionId.Value)
        join seen in AccountQueries.TransactionsOf(context, customerId) on hold.TransactionId equals seen.Id
        select new PendingView(seen.Id, hold.PlacedAt);
}

/// <summary>Which transaction has undone which, and when.</summary>
/// <param name="TransactionId">The reversal.</param>
/// <param name="OriginalId">What it has undone.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReversalView(Guid TransactionId, Guid OriginalId, DateTime At);

/// <summary>Since when the money of a transaction was set aside before it was booked.</summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="Since">When its hold was placed, UTC.</param>
public sealed record PendingView(Guid TransactionId, DateTime Since);
