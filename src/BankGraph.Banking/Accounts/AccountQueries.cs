using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Accounts and their history as their owner sees them. Each query names whose eyes it reads with, so there is none
/// that could show another customer's money; none is ordered, and all of them can be filtered, sorted and paged
/// further.
/// </summary>
public static class AccountQueries
{
    /// <summary>All accounts of a customer.</summary>
    public static IQueryable<AccountView> Of(BankDbContext context, Guid customerId) =>
        Views(context, context.CustomerAccounts.Where(account => account.CustomerId == customerId));

    /// <summary>
    /// The account with a number, if it is the viewer's; no row for somebody else's, an unknown or a malformed number.
    /// </summary>
    public static IQueryable<AccountView> ByNumber(BankDbContext context, Guid customerId, string number)
    {
        var digits = AccountNumber.TryParse(number, out var parsed) ? parsed.ToString() : "";
        return Views(
            context,
            context.CustomerAccounts.Where(account => account.CustomerId == customerId && account.Number == digits));
    }

    /// <summary>Those of the accounts with these ids that are the viewer's.</summary>
    public static IQueryable<AccountView> ByIds(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> accountIds) =>
        Of(context, customerId).Where(account => accountIds.Contains(account.Id));

    /// <summary>The history of all accounts of a customer.</summary>
    public static IQueryable<EntryView> EntriesOf(BankDbContext context, Guid customerId) =>
        Views(
            context.LedgerEntries,
            context.CustomerAccounts.Where(account => account.CustomerId == customerId),
            context.LedgerAccounts,
            context.Set<EntryCategory>());

    /// <summary>The history of an account, if it is the viewer's; without rows otherwise.</summary>
    public static IQueryable<EntryView> EntriesOf(BankDbContext context, Guid customerId, Guid accountId) =>
        EntriesOf(context, customerId).Where(entry => entry.AccountId == accountId);

    /// <summary>The lines of these transactions on the viewer's accounts.</summary>
    public static IQueryable<EntryView> EntriesOfTransactions(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        Views(
            context.LedgerEntries.Where(entry => transactionIds.Contains(entry.TransactionId)),
            context.CustomerAccounts.Where(account => account.CustomerId == customerId),
            context.LedgerAccounts,
            context.Set<EntryCategory>());

    /// <summary>The transactions that touch an account of the viewer's.</summary>
    /// <remarks>Of a transfer to many, whoever is one of them sees the own part as its amount.</remarks>
    public static IQueryable<TransactionView> TransactionsOf(BankDbContext context, Guid customerId)
    {
        var own =
            from entry in context.LedgerEntries
            join account in context.CustomerAccounts on entry.AccountId equals account.Id
            where account.CustomerId == customerId
            select new { entry.TransactionId, entry.AmountMinor };
        return context.LedgerTransactions
            .Where(transaction => context.LedgerEntries.Any(entry => entry.TransactionId == transaction.Id
                && context.CustomerAccounts.Any(account =>
                    account.Id == entry.AccountId && account.CustomerId == customerId)))
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

    /// <summary>Those of the transactions with these ids that touch an account of the viewer's.</summary>
    public static IQueryable<TransactionView> TransactionsByIds(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds) =>
        TransactionsOf(context, customerId).Where(transaction => transactionIds.Contains(transaction.Id));

    private static IQueryable<AccountView> Views(BankDbContext context, IQueryable<CustomerAccount> accounts) =>
        from account in accounts
        join book in context.LedgerAccounts on account.Id equals book.Id
        select new AccountView
        {
            Id = account.Id,
            CustomerId = account.CustomerId,
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
        IQueryable<CustomerAccount> accounts,
        IQueryable<Account> books,
        IQueryable<EntryCategory> categories) =>
        from entry in entries
        join account in accounts on entry.AccountId equals account.Id
        join book in books on account.Id equals book.Id
        select new EntryView
        {
            AccountId = entry.AccountId,
            Sequence = entry.Sequence,
            CustomerId = account.CustomerId,
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
