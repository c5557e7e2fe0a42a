using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Accounts and their history as somebody sees them who may. Each query names whose eyes it reads with, and begins with
/// <see cref="AccountRights"/>, so there is none that could show money to a stranger; none is ordered, and all of them
/// can be filtered, sorted and paged further.
/// </summary>
public static class AccountQueries
{
    /// <summary>All accounts that a customer sees.</summary>
    public static IQueryable<AccountView> Of(BankDbContext context, Guid customerId) =>
        Views(context, context.CustomerAccounts, AccountRights.Of(context, customerId));

    /// <summary>
    /// The account with a number, if the viewer sees it; no row for any other, an unknown or a malformed number.
    /// </summary>
    public static IQueryable<AccountView> ByNumber(BankDbContext context, Guid customerId, string number)
    {
        var digits = AccountNumber.TryParse(number, out var parsed) ? parsed.ToString() : "";
        return Views(
            context,
            context.CustomerAccounts.Where(account => account.Number == digits),
            AccountRights.Of(context, customerId));
    }

    /// <summary>Those of the accounts with these ids that the viewer sees.</summary>
    public static IQueryable<AccountView> ByIds(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> accountIds) =>
        Of(context, customerId).Where(account => accountIds.Contains(account.Id));

    /// <summary>The history of all accounts that a customer sees.</summary>
    public static IQueryable<EntryView> EntriesOf(BankDbContext context, Guid customerId) =>
        Views(
            context.LedgerEntries,
            AccountRights.Of(context, customerId),
            context.LedgerAccounts,
            context.Set<EntryCategory>());

    /// <summary>The history of an account, if the viewer sees it; without rows otherwise.</summary>
    public static IQueryable<EntryView> EntriesOf(BankDbContext context, Guid customerId, Guid accountId) =>
        EntriesOf(context, customerId).Where(entry => entry.AccountId == accountId);

    /// <summary>The lines of these transactions on accounts that the viewer sees.</summary>
    public static IQueryable<EntryView> EntriesOfTransactions(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        Views(
            context.LedgerEntries.Where(entry => transactionIds.Contains(entry.TransactionId)),
            AccountRights.Of(context, customerId),
            context.LedgerAccounts,
            context.Set<EntryCategory>());

    /// <summary>The transactions that touch an account that the viewer sees.</summary>
    /// <remarks>Of a transfer to many, whoever is one of them sees the own part as its amount.</remarks>
    public static IQueryable<TransactionView> TransactionsOf(BankDbContext context, Guid customerId)
    {
        var viewer = AccountRights.Of(context, customerId);
        var own =
            from entry in context.LedgerEntries
            join access in viewer on entry.AccountId equals access.AccountId
            select new { entry.TransactionId, entry.AmountMinor };
        return context.LedgerTransactions
            .Where(transaction => context.LedgerEntries.Any(entry => entry.TransactionId == transaction.Id
                && viewer.Any(access => access.AccountId == entry.AccountId)))
            .Select(transaction => new TransactionView
            {
                Id = transaction.Id,
                Kind = transaction.Kind,
                Status = transaction.Status,
                AmountMinor = transaction.Kind == TransactionKind.BulkTransfer
                        && !own.Any(entry => entry.TransactionId == transaction.Id && entry.AmountMinor < 0)
                    ? own.Where(entry => entry.TransactionId == transaction.Id).Sum(entry => entry.AmountMinor)
                    : transaction.Kind == TransactionKind.Reversal
                            && !own.Any(entry => entry.TransactionId == transaction.Id && entry.AmountMinor > 0)
                        ? -own.Where(entry => entry.TransactionId == transaction.Id).Sum(entry => entry.AmountMinor)
                        : transaction.AmountMinor,
                Currency = transaction.Currency,
                BookedAt = transaction.BookedAt,
                ValueDate = transaction.ValueDate,
                Description = transaction.Description,
            });
    }

    /// <summary>Those of the transactions with these ids that touch an account that the viewer sees.</summary>
    public static IQueryable<TransactionView> TransactionsByIds(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        TransactionsOf(context, customerId).Where(transaction => transactionIds.Contains(transaction.Id));

    private static IQueryable<AccountView> Views(
        BankDbContext context,
        IQueryable<CustomerAccount> accounts,
        IQueryable<AccountAccess> viewer) =>
        from access in viewer
        join account in accounts on access.AccountId equals account.Id
        join book in context.LedgerAccounts on account.Id equals book.Id
        select new AccountView
        {
            Id = account.Id,
            CustomerId = access.CustomerId,
            Number = account.Number,
            Type = account.Type,
            Name = account.Name,
            Currency = book.Currency,
            Status = book.Status,
            BalanceMinor = book.BalanceMinor,
            HeldMinor = book.HeldMinor,
            OverdraftLimitMinor = book.OverdraftLimitMinor,
            Sequence = book.Sequence,
            OpenedAt = book.OpenedAt,
        };

    private static IQueryable<EntryView> Views(
        IQueryable<Entry> entries,
        IQueryable<AccountAccess> viewer,
        IQueryable<Account> books,
        IQueryable<EntryCategory> categories) =>
        from entry in entries
        join access in viewer on entry.AccountId equals access.AccountId
        join book in books on entry.AccountId equals book.Id
        select new EntryView
        {
            AccountId = entry.AccountId,
            Sequence = entry.Sequence,
            CustomerId = access.CustomerId,
            TransactionId = entry.TransactionId,
            Direction = entry.AmountMinor < 0 ? EntryDirection.Debit : EntryDirection.Credit,
            AmountMinor = entry.AmountMinor < 0 ? -entry.AmountMinor : entry.AmountMinor,
            BalanceAfterMinor = entry.BalanceAfterMinor,
            Currency = book.Currency,
            BookedAt = entry.BookedAt,
            ValueDate = entry.ValueDate,
            Description = entry.Description,
            Category = categories
                .Where(row => row.AccountId == entry.AccountId && row.Sequence == entry.Sequence)
                .Select(row => (SpendingCategory?)row.Category)
                .FirstOrDefault(),
        };
}
