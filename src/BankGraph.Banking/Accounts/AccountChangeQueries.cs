using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>Reads what was changed about a customer's accounts; not ordered, to be paged further.</summary>
public static class AccountChangeQueries
{
    private static readonly string Closed = FieldChange.Name(AccountStatus.Closed);

    /// <summary>Everything that was changed on all accounts of a customer.</summary>
    public static IQueryable<AccountChangeView> Of(BankDbContext context, Guid customerId) =>
        from change in context.Set<AccountChange>()
        join account in context.CustomerAccounts on change.AccountId equals account.Id
        where account.CustomerId == customerId
        select new AccountChangeView
        {
            AccountId = change.AccountId,
            Sequence = change.Sequence,
            CustomerId = account.CustomerId,
            Field = change.Field,
            Before = change.Before,
            After = change.After,
            Author = change.Author,
            ActorId = change.ActorId,
            Reason = change.Reason,
            At = change.At,
            EffectiveAt = change.EffectiveAt,
        };

    /// <summary>How those of a customer's accounts were closed that are; each once.</summary>
    public static IQueryable<AccountChangeView> ClosuresOf(BankDbContext context, Guid customerId) =>
        Of(context, customerId).Where(change => change.Field == AccountField.Status && change.After == Closed);
}
