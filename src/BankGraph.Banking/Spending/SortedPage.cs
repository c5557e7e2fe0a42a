using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>The oldest entries of an account that nobody had sorted when they were read, with categories.</summary>
internal sealed class SortedPage
{
    // The bank's cash is called the same in every currency.
    private static readonly string CashPurpose = SystemAccount.Cash(Currency.FromCode("EUR")).Purpose;

    private SortedPage()
    {
    }

    public required Guid AccountId { get; init; }

    /// <summary>Whose rules they were sorted by.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>The rules.</summary>
    public required IReadOnlySet<SortingRule> Rules { get; init; }

    /// <summary>The entries in the order of their booking.</summary>
    public required IReadOnlyList<EntryCategory> Rows { get; init; }

    private sealed record Line(
        long Sequence,
        TransactionKind Kind,
        long AmountMinor,
        DateTime BookedAt,
        string Description,
        Guid? Counterparty);

    /// <summary>Null when there is no such account.</summary>
    public static async Task<SortedPage?> ReadAsync(
        BankDbContext context,
        Guid accountId,
        int size,
        CancellationToken cancellationToken)
    {
        var holder = await context.CustomerAccounts
            .Where(account => account.Id == accountId)
            .Select(account => (Guid?)account.CustomerId)
            .SingleOrDefaultAsync(cancellationToken);
        if (holder is not { } holderId) return null;
        var lines = await LinesAsync(context, accountId, size, cancellationToken);
        var known = await Known.OfAsync(context, holderId, lines, cancellationToken);
        var rules = await SortingRule.ReadAsync(context, holderId, cancellationToken);
        var chooser = new CategoryChooser(rules);
        return new SortedPage
        {
            AccountId = accountId,
            HolderId = holderId,
            Rules = rules,
            Rows = [.. lines.Select(line => Sort(accountId, line, known, chooser))],
        };
    }

    /// <summary>The number of the newest entry that has a category, 0 before the first.</summary>
    public static async Task<long> SortedThroughAsync(
        BankDbContext context,
        Guid accountId,
        CancellationToken cancellationToken) => await context.Set<EntryCategory>()
        .Where(row => row.AccountId == accountId)
        .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;

    private static async Task<List<Line>> LinesAsync(
        BankDbContext context,
        Guid accountId,
        int size,
        CancellationToken cancellationToken)
    {
        var after = await SortedThroughAsync(context, accountId, cancellationToken);

        // Of a transfer to many, the other side is the row's; a booking keeps no rows, so it is the line like this one.
        var query =
            from entry in context.LedgerEntries
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            where entry.AccountId == accountId && entry.Sequence > after
            orderby entry.Sequence
            select new Line(
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
                    .FirstOrDefault());
        return await query.Take(size).ToListAsync(cancellationToken);
    }

    private static EntryCategory Sort(Guid accountId, Line line, Known known, CategoryChooser chooser)
    {
        var other = line.Counterparty is { } id && known.Cash.Contains(id) ? null : line.Counterparty;
        var day = DateOnly.FromDateTime(line.BookedAt);
        return new EntryCategory
        {
            AccountId = accountId,
            Sequence = line.Sequence,
            Category = chooser.Choose(new SortedEntry(
                line.Kind,
                line.AmountMinor,
                line.Description,
                other,
                other is { } one && known.Own.Contains(one),
                other is { } party && known.Billers.TryGetValue(party, out var trade) ? trade : null)),
            CounterpartyId = other,
            AmountMinor = line.AmountMinor,
            BookedOn = day,
            Month = (day.Year * 100) + day.Month,
            IsCorrected = false,
        };
    }

    /// <summary>Who the other sides are: few, however many entries there are.</summary>
    private sealed record Known(
        IReadOnlySet<Guid> Cash,
        IReadOnlySet<Guid> Own,
        IReadOnlyDictionary<Guid, BillerCategory> Billers)
    {
        public static async Task<Known> OfAsync(
            BankDbContext context,
            Guid holderId,
            List<Line> lines,
            CancellationToken cancellationToken)
        {
            var ids = lines.Select(line => line.Counterparty).OfType<Guid>().Distinct().ToList();
            var cash = await context.LedgerAccounts
                .Where(book => ids.Contains(book.Id) && book.Purpose == CashPurpose)
                .Select(book => book.Id)
                .ToHashSetAsync(cancellationToken);
            var own = await AccountData.IdsOf(context, holderId).ToHashSetAsync(cancellationToken);
            var billers = await context.Billers.AsNoTracking().ToListAsync(cancellationToken);
            return new Known(
                cash,
                own,
                billers.ToDictionary(
                    biller => SystemAccount.BillerSettlement(biller.Id, biller.Currency).Id,
                    biller => biller.Category));
        }
    }
}
