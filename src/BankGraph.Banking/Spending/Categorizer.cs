using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>Says of entries what they were for, in the order in which they were booked.</summary>
/// <param name="reads">Finds what is new.</param>
/// <param name="writer">Writes it down.</param>
public sealed class Categorizer(StandingReads reads, BankWriter writer)
{
    private const int PageSize = 1000;

    // The bank's cash is called the same in every currency.
    private static readonly string CashPurpose = SystemAccount.Cash(Currency.FromCode("EUR")).Purpose;

    internal static readonly StandingQuery<AccountStanding> Standings = new(
        "SELECT a.account_id, b.currency, b.balance_minor, b.sequence, "
        + "(SELECT MAX(c.sequence) FROM entry_categories c WHERE c.account_id = a.account_id), "
        + "o.customer_id, a.account_right "
        + "FROM account_access a "
        + "JOIN customer_accounts o ON o.id = a.account_id "
        + "JOIN ledger_accounts b ON b.id = a.account_id "
        + "WHERE a.customer_id = @p0 ORDER BY a.account_id",
        row => new AccountStanding(
            row.Guid(0),
            row.Currency(1),
            row.Int64(2),
            row.Int64(3),
            row.IsNull(4) ? 0 : row.Int64(4))
        {
            HolderId = row.Guid(5),
            IsOwned = row.Enum<AccountRight>(6) == AccountRight.Owner,
        });

    internal sealed record Behind(Guid AccountId, Guid CustomerId);

    private sealed record Row(
        long Sequence,
        TransactionKind Kind,
        long AmountMinor,
        DateTime BookedAt,
        string Description,
        Guid? Counterparty,
        string? Purpose,
        bool IsOwn);

    /// <summary>
    /// Sorts what was booked on accounts that the customer sees and has not been sorted yet, and says how they stand.
    /// </summary>
    public async Task<IReadOnlyList<AccountStanding>> CatchUpAsync(
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var standings = await reads.QueryAsync(Standings, [customerId], cancellationToken);
        foreach (var behind in standings.Where(account => account.Sequence > account.SortedThrough))
            await CatchUpAsync(new Behind(behind.AccountId, behind.HolderId), cancellationToken);
        return standings;
    }

    /// <summary>Sorts what has not been sorted yet on one account.</summary>
    internal async Task CatchUpAsync(Behind account, CancellationToken cancellationToken)
    {
        while (await writer.RunAsync(
            (context, cancellation) => SortPageAsync(context, account, cancellation),
            cancellationToken) == PageSize)
        {
        }
    }

    /// <summary>Those of the accounts that have entries which nobody has sorted, by their ids.</summary>
    internal static IQueryable<Behind> BehindOf(BankDbContext context, IQueryable<CustomerAccount> accounts) =>
        from account in accounts
        join book in context.LedgerAccounts on account.Id equals book.Id
        where book.Sequence > (context.Set<EntryCategory>()
            .Where(row => row.AccountId == account.Id)
            .Max(row => (long?)row.Sequence) ?? 0)
        orderby account.Id
        select new Behind(account.Id, account.CustomerId);

    private static async Task<int> SortPageAsync(
        BankDbContext context,
        Behind account,
        CancellationToken cancellationToken)
    {
        var rules = await context.Set<CategoryRule>().AsNoTracking()
            .Where(rule => rule.CustomerId == account.CustomerId)
            .ToListAsync(cancellationToken);
        var billers = (await context.Billers.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(
            biller => SystemAccount.BillerSettlement(biller.Id, biller.Currency).Id,
            biller => biller.Category);
        var rows = await ReadAsync(context, account, cancellationToken);
        var chooser = new CategoryChooser(rules);
        await context.InsertAsync(rows.Select(Sort), cancellationToken);
        return rows.Count;

        EntryCategory Sort(Row row)
        {
            var other = row.Purpose == CashPurpose ? null : row.Counterparty;
            var day = DateOnly.FromDateTime(row.BookedAt);
            return new EntryCategory
            {
                AccountId = account.AccountId,
                Sequence = row.Sequence,
                Category = chooser.Choose(new SortedEntry(
                    row.Kind,
                    row.AmountMinor,
                    row.Description,
                    other,
                    row.IsOwn,
                    other is { } id && billers.TryGetValue(id, out var trade) ? trade : null)),
                CounterpartyId = other,
                AmountMinor = row.AmountMinor,
                BookedOn = day,
                Month = (day.Year * 100) + day.Month,
                IsCorrected = false,
            };
        }
    }

    private static async Task<List<Row>> ReadAsync(
        BankDbContext context,
        Behind account,
        CancellationToken cancellationToken)
    {
        var after = await context.Set<EntryCategory>()
            .Where(row => row.AccountId == account.AccountId)
            .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;

        // Of a transfer to many, the other side is the row's; a booking keeps no rows, so it is the line like this one.
        var query =
            from entry in context.LedgerEntries
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            where entry.AccountId == account.AccountId && entry.Sequence > after
            orderby entry.Sequence
            select new Row(
                entry.Sequence,
                transaction.Kind,
                entry.AmountMinor,
                entry.BookedAt,
                entry.Description ?? "",
                context.LedgerEntries
                    .Where(line => line.TransactionId == entry.TransactionId
                        && line.AccountId != entry.AccountId
                        && (transaction.Kind != TransactionKind.BulkTransfer
                            || (line.AmountMinor == -entry.AmountMinor && line.Description == entry.Description))
                        && ((line.AmountMinor < 0 && entry.AmountMinor > 0)
                            || (line.AmountMinor > 0 && entry.AmountMinor < 0)))
                    .OrderBy(line => line.AccountId)
                    .Select(line => (Guid?)line.AccountId)
                    .FirstOrDefault(),
                null,
                false);
        var rows = await query.Take(PageSize).ToListAsync(cancellationToken);
        return await KnowAsync(context, account.CustomerId, rows, cancellationToken);
    }

    // Who the other sides are: few, however many entries there are.
    private static async Task<List<Row>> KnowAsync(
        BankDbContext context,
        Guid customerId,
        List<Row> rows,
        CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Counterparty).OfType<Guid>().Distinct().ToList();
        var purposes = await context.LedgerAccounts
            .Where(book => ids.Contains(book.Id) && book.Purpose != null)
            .Select(book => new { book.Id, book.Purpose })
            .ToDictionaryAsync(book => book.Id, book => book.Purpose, cancellationToken);
        var own = await AccountData.IdsOf(context, customerId).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => row with
            {
                Purpose = row.Counterparty is { } id ? purposes.GetValueOrDefault(id) : null,
                IsOwn = row.Counterparty is { } other && own.Contains(other),
            }),
        ];
    }
}
