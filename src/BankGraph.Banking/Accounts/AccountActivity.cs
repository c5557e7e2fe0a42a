using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>Whether the owners of accounts have been there.</summary>
internal static class AccountActivity
{
    /// <summary>
    /// Those of these accounts on which their owners have done nothing since an instant: no payment from it, once or by
    /// a standing order, no deposit, no money put by, no transfer from another account of an owner's, and no change of
    /// the account. Money that others send, interest and fees do not count.
    /// </summary>
    public static IQueryable<Guid> Without(
        BankDbContext context,
        IReadOnlyCollection<Guid> accountIds,
        DateTime since)
    {
        var owners = AccountRights.Owners(context);
        return
            from account in context.CustomerAccounts
            where accountIds.Contains(account.Id)
                && !context.LedgerEntries.Any(entry =>
                    entry.AccountId == account.Id
                    && entry.BookedAt >= since
                    && context.LedgerTransactions.Any(transaction =>
                        transaction.Id == entry.TransactionId
                        && ((entry.AmountMinor < 0 && TransactionKinds.Payments.Contains(transaction.Kind))
                            || transaction.Kind == TransactionKind.Deposit
                            || transaction.Kind == TransactionKind.Saving
                            || ((transaction.Kind == TransactionKind.Transfer
                                    || transaction.Kind == TransactionKind.BulkTransfer)
                                && context.LedgerEntries.Any(other =>
                                    other.TransactionId == transaction.Id
                                    && other.AccountId != account.Id
                                    && other.AmountMinor < 0
                                    && owners.Any(own => own.AccountId == other.AccountId
                                        && owners.Any(owner => owner.AccountId == account.Id
                                            && owner.CustomerId == own.CustomerId)))))))
                && !context.Set<AccountChange>().Any(change =>
                    change.AccountId == account.Id && change.Author == ChangeAuthor.Owner && change.At >= since)
            select account.Id;
    }
}
