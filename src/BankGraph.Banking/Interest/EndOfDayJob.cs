using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Products;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Interest;

/// <summary>
/// After each day: reckons what every account has earned and owes for it, and after each month books it. Days that were
/// missed are made up for. Accounts are worked on in pages, several at once; a page that was cut off anywhere, or that
/// two workers have at once, comes to the same. An account that fails stays on its day and keeps no other back.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Moves positions on.</param>
/// <param name="ledger">Books.</param>
/// <param name="calendar">Says which days are over.</param>
/// <param name="items">Goes on where an account fails.</param>
/// <param name="options">How many pages at once.</param>
/// <param name="store">How rows are written.</param>
public sealed class EndOfDayJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    BankCalendar calendar,
    JobItems items,
    IOptions<InterestOptions> options,
    LedgerStore store) : IBankJob
{
    private const int PageSize = 500;

    // With nothing to do it would look through all accounts.
    private DateOnly _doneThrough = DateOnly.MinValue;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var through = calendar.LastClosedDay;
        if (_doneThrough >= through) return;
        var catalog = await ReadCatalogAsync(cancellationToken);
        if (!catalog.All.Any()) return;

        var overtaken = new ConcurrentBag<bool>();
        var run = items.Begin("The end of day of");
        await Parallel.ForEachAsync(
            PagesAsync(through, cancellationToken),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Value.Workers,
                CancellationToken = cancellationToken,
            },
            async (page, cancellation) => await run.TryAllAsync(
                page,
                row => row.AccountId,
                async some =>
                {
                    // What has failed midway has moved its rows.
                    var rows = some.Count == page.Count ? page : await ReadAgainAsync(some, through, cancellation);
                    var pending = rows.Where(row => row.Prepare(catalog, calendar, through)).ToList();
                    if (!await WorkAsync(pending, catalog, through, cancellation)) overtaken.Add(true);
                },
                cancellation));
        run.End();
        if (overtaken.IsEmpty) _doneThrough = through;
    }

    private async Task<ProductCatalog> ReadCatalogAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ProductCatalog.ReadAsync(context, cancellationToken);
    }

    private async IAsyncEnumerable<List<AccrualRow>> PagesAsync(
        DateOnly through,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var next = after;
            var accounts = context.CustomerAccounts.Where(account => account.Id.CompareTo(next) > 0);
            var page = await Behind(context, accounts, through).Take(PageSize).ToListAsync(cancellationToken);
            if (page.Count == 0) yield break;
            after = page[^1].AccountId;
            yield return page;
        }
    }

    private async Task<List<AccrualRow>> ReadAgainAsync(
        IReadOnlyList<AccrualRow> rows,
        DateOnly through,
        CancellationToken cancellationToken)
    {
        Guid[] ids = [.. rows.Select(row => row.AccountId)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = context.CustomerAccounts.Where(account => ids.Contains(account.Id));
        return await Behind(context, accounts, through).ToListAsync(cancellationToken);
    }

    private static IQueryable<AccrualRow> Behind(
        BankDbContext context,
        IQueryable<CustomerAccount> accounts,
        DateOnly through)
    {
        var lastMonthEnd = BankCalendar.MonthEnd(through) == through
            ? through
            : new DateOnly(through.Year, through.Month, 1).AddDays(-1);
        var query =
            from account in accounts
            join book in context.LedgerAccounts on account.Id equals book.Id
            join known in context.Set<InterestPosition>() on account.Id equals known.AccountId into positions
            from position in positions.DefaultIfEmpty()
            where book.Status != AccountStatus.Closed
                && (position == null
                    || position.AccruedThrough < through
                    || position.SettledThrough < lastMonthEnd)
            orderby account.Id
            select new AccrualRow
            {
                AccountId = account.Id,
                Type = account.Type,
                Currency = book.Currency,
                OpenedAt = book.OpenedAt,
                BalanceMinor = book.BalanceMinor,
                LastBookedAt = book.LastBookedAt,
                Known = position,
            };
        return query.AsNoTracking();
    }

    /// <summary>Brings accounts up to a day; false when another worker was faster with some of them.</summary>
    private async Task<bool> WorkAsync(
        List<AccrualRow> pending,
        ProductCatalog catalog,
        DateOnly through,
        CancellationToken cancellationToken)
    {
        var isAlone = true;
        while (pending.Count > 0)
        {
            var next = new List<AccrualRow>();
            foreach (var group in pending.GroupBy(row => (row.Position.AccruedThrough, row.Position.SettledThrough)))
            {
                AccrualRow[] rows = [.. group];
                var monthEnd = rows[0].Position.NextMonthEnd;
                var target = monthEnd < through ? monthEnd : through;
                var isDone = await AccrueAsync(rows, group.Key, target, catalog, cancellationToken)
                    && (target != monthEnd || await SettleAsync(rows, catalog, cancellationToken));
                if (!isDone) isAlone = false;
                else if (target < through) next.AddRange(rows);
            }

            pending = next;
        }

        return isAlone;
    }

    private async Task<bool> AccrueAsync(
        AccrualRow[] rows,
        (DateOnly AccruedThrough, DateOnly SettledThrough) old,
        DateOnly target,
        ProductCatalog catalog,
        CancellationToken cancellationToken)
    {
        if (old.AccruedThrough >= target) return true;
        InterestPosition[] added = [.. rows.Where(row => row.Known is null).Select(row => InterestPosition.Before(
            row.AccountId, old.AccruedThrough.AddDays(1)))];
        var balances = await ReadBalancesAsync(rows, old.AccruedThrough.AddDays(1), target, cancellationToken);
        foreach (var row in rows)
        {
            row.Position.Accrue(
                target,
                day => balances.Of(row.AccountId, day),
                day => catalog.On(row.Type, row.Currency, day));
        }

        var moved = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var positions = new PositionWriter(context, store);
                await positions.AddMissingAsync(added, cancellation);
                return await positions.MoveAsync(Positions(rows), old, cancellation);
            },
            cancellationToken);
        foreach (var row in rows) row.Known = row.Position;
        return moved == rows.Length;
    }

    private async Task<DayBalances> ReadBalancesAsync(
        AccrualRow[] rows,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var balances = new DayBalances(context, calendar);
        var start = calendar.StartOf(from);
        foreach (var row in rows.Where(row => !(row.LastBookedAt >= start)))
            balances.Keep(row.AccountId, from, to, row.BalanceMinor);
        Guid[] moved = [.. rows.Where(row => row.LastBookedAt >= start).Select(row => row.AccountId)];
        await balances.ReadAsync(moved, from, to, cancellationToken);
        return balances;
    }

    private async Task<bool> SettleAsync(
        AccrualRow[] rows,
        ProductCatalog catalog,
        CancellationToken cancellationToken)
    {
        var (end, settled) = (rows[0].Position.AccruedThrough, rows[0].Position.SettledThrough);
        var first = settled.AddDays(1);
        var operations = await CountOperationsAsync(rows, catalog, first, end, cancellationToken);
        var settlement = new Settlement(ledger);
        await Task.WhenAll(rows.Select(row => settlement.SettleAsync(
            row,
            MonthFees.Of(
                catalog.On(row.Type, row.Currency, first),
                first,
                calendar.DateOf(row.OpenedAt),
                row.Position.LowestMinor,
                operations.GetValueOrDefault(row.AccountId)),
            cancellationToken)));
        var moved = await writer.RunAsync(
            (context, cancellation) => new PositionWriter(context, store)
                .MoveAsync(Positions(rows), (end, settled), cancellation),
            cancellationToken);
        return moved == rows.Length;
    }

    private async Task<Dictionary<Guid, int>> CountOperationsAsync(
        AccrualRow[] rows,
        ProductCatalog catalog,
        DateOnly first,
        DateOnly end,
        CancellationToken cancellationToken)
    {
        Guid[] ids =
        [
            .. rows.Where(row => catalog.On(row.Type, row.Currency, first).OperationFeeMinor > 0)
                .Select(row => row.AccountId),
        ];
        if (ids.Length == 0) return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (from, to) = (calendar.StartOf(first), calendar.StartOf(end.AddDays(1)));
        return await InterestQueries.OperationsOf(context, ids, from, to).ToDictionaryAsync(
            found => found.AccountId,
            found => found.Count,
            cancellationToken);
    }

    private static InterestPosition[] Positions(AccrualRow[] rows) => [.. rows.Select(row => row.Position)];
}
