using BankGraph.Ledger;

namespace BankGraph.Banking.Holds;

/// <summary>Open holds, read with the eyes of the accounts' owner; not ordered, to be paged further.</summary>
public static class HoldQueries
{
    /// <summary>The open holds on all accounts of a customer.</summary>
    public static IQueryable<HoldView> OpenOf(BankDbContext context, Guid customerId) =>
        from hold in context.Set<Hold>()
        where hold.Status == HoldStatus.Open
        join account in context.CustomerAccounts on hold.AccountId equals account.Id
        join book in context.LedgerAccounts on hold.AccountId equals book.Id
        where account.CustomerId == customerId
        select new HoldView
        {
            Id = hold.Id,
            CustomerId = account.CustomerId,
            AccountId = hold.AccountId,
            AmountMinor = hold.AmountMinor - hold.CapturedMinor,
            Currency = book.Currency,
            Reason = hold.Description,
            PlacedAt = hold.PlacedAt,
            ExpiresAt = hold.ExpiresAt,
        };
}
