using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>Reads what was changed about a customer's accounts; not ordered, to be paged further.</summary>
public static class AccountChangeQueries
{
    private static readonly string Closed = FieldChange.Name(AccountStatus.Closed);

    /// <summary>Everything that was changed on all accounts of which a customer is an owner.</summary>
    public static IQueryable<AccountChangeView> Of(BankDbContext context, Guid customerId) =>
        SeenBy(context, AccountRights.OwnedBy(context, customerId));

    /// <summary>How those of the accounts that a customer sees were closed that are; each once.</summary>
    public static IQueryable<AccountChangeView> ClosuresOf(BankDbContext context, Guid customerId) =>
        SeenBy(context, AccountRights.Of(context, customerId))
            .Where(change => change.Field == AccountField.Status && change.After == Closed);

    private static IQueryable<AccountChangeView> SeenBy(BankDbContext context, IQueryable<AccountAccess> viewers) =>
        from change in context.Set<AccountChange>()
        join access in viewers on change.AccountId equals access.AccountId
        select new AccountChangeView
        {
            AccountId = change.AccountId,
            Sequence = change.Sequence,
            CustomerId = access.CustomerId,
            Field = change.Field,
            Before = change.Before,
            After = change.After,
            Author = change.Author,
            ActorId = change.ActorId,
            Reason = change.Reason,
            At = change.At,
            EffectiveAt = change.EffectiveAt,
        };
}
