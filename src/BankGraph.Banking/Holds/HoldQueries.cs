using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Holds;

/// <summary>Open holds, read with the eyes of a customer; not ordered, to be paged further.</summary>
public static class HoldQueries
{
    /// <summary>The open holds on all accounts that a customer sees.</summary>
    public static IQueryable<HoldView> OpenOf(BankDbContext context, Guid customerId) =>
        from hold in context.Set<Hold>()
        where hold.Status == HoldStatus.Open
        join access in AccountRights.Of(context, customerId) on hold.AccountId equals access.AccountId
        join book in context.LedgerAccounts on hold.AccountId equals book.Id
        select new HoldView
        {
            Id = hold.Id,
            CustomerId = access.CustomerId,
            AccountId = hold.AccountId,
            AmountMinor = hold.AmountMinor - hold.CapturedMinor,
            Currency = book.Currency,
            Reason = hold.Description,
            PlacedAt = hold.PlacedAt,
            ExpiresAt = hold.ExpiresAt,
        };
}
