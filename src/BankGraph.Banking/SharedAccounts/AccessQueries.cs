using BankGraph.Banking.Customers;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Who may do what with accounts, read with the eyes of a customer; not ordered.</summary>
public static class AccessQueries
{
    /// <summary>What the customer may do with the accounts they see.</summary>
    public static IQueryable<AccessView> Of(BankDbContext context, Guid customerId) =>
        Views(context, AccountRights.Of(context, customerId), customerId);

    /// <summary>Who may do what with the accounts of which the customer is an owner.</summary>
    public static IQueryable<AccessView> ToOwnedBy(BankDbContext context, Guid customerId) =>
        Views(
            context,
            from access in context.Set<AccountAccess>()
            join own in AccountRights.OwnedBy(context, customerId) on access.AccountId equals own.AccountId
            select access,
            customerId);

    /// <summary>Who owns the accounts that the customer sees.</summary>
    public static IQueryable<AccessView> OwnersSeenBy(BankDbContext context, Guid customerId) =>
        Views(
            context,
            from owner in AccountRights.Owners(context)
            join own in AccountRights.Of(context, customerId) on owner.AccountId equals own.AccountId
            select owner,
            customerId);

    private static IQueryable<AccessView> Views(
        BankDbContext context,
        IQueryable<AccountAccess> rows,
        Guid customerId) =>
        from access in rows
        join holder in context.Customers on access.CustomerId equals holder.Id
        join book in context.LedgerAccounts on access.AccountId equals book.Id
        select new AccessView
        {
            Id = access.Id,
            CustomerId = customerId,
            AccountId = access.AccountId,
            HolderId = access.CustomerId,
            Name = new StoredName(holder.Id, holder.WrappedKey, holder.SealedName, holder.PlainName),
            Right = access.AccountRight,
            Currency = book.Currency,
            PerPaymentMinor = access.PerPaymentMinor,
            PerDayMinor = access.PerDayMinor,
            CountedOn = access.CountedOn,
            SpentDayMinor = access.SpentDayMinor,
            Since = access.Since,
        };
}
