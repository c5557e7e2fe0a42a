using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>What went in and out in a month for one purpose.</summary>
/// <param name="Month">Year and month: 202603.</param>
/// <param name="Category">What it was for.</param>
/// <param name="Currency">The accounts' currency.</param>
/// <param name="SpentMinor">What left, positive, in minor units.</param>
/// <param name="ReceivedMinor">What arrived, in minor units.</param>
/// <param name="EntryCount">Of how many entries.</param>
public sealed record CategorySum(
    int Month,
    SpendingCategory Category,
    Currency Currency,
    long SpentMinor,
    long ReceivedMinor,
    long EntryCount);

/// <summary>What went in and out, between own accounts aside.</summary>
/// <param name="Currency">The accounts' currency.</param>
/// <param name="SpentMinor">What left, positive, in minor units.</param>
/// <param name="ReceivedMinor">What arrived, in minor units.</param>
public sealed record CurrencyFlow(Currency Currency, long SpentMinor, long ReceivedMinor);

/// <summary>Sums over what has been sorted, of the accounts of one owner, each a single statement.</summary>
public static class SpendingQueries
{
    private static readonly
        CompiledQuery<Func<BankDbContext, Guid, DateOnly, DateOnly, IAsyncEnumerable<CategorySum>>> Sums =
        new(() => EF.CompileAsyncQuery((BankDbContext context, Guid customerId, DateOnly firstDay, DateOnly lastDay) =>
            from row in context.Set<EntryCategory>()
            join access in context.Set<AccountAccess>() on row.AccountId equals access.AccountId
            join book in context.Set<Account>() on row.AccountId equals book.Id
            where access.CustomerId == customerId && access.AccountRight == AccountRight.Owner
                && row.BookedOn >= firstDay && row.BookedOn <= lastDay
            group row.AmountMinor by new { row.Month, row.Category, book.Currency } into sums
            select new CategorySum(
                sums.Key.Month,
                sums.Key.Category,
                sums.Key.Currency,
                sums.Sum(amount => amount < 0 ? -amount : 0),
                sums.Sum(amount => amount > 0 ? amount : 0),
                sums.LongCount())));

    // By account, which is the order of the index: there is nothing to sort.
    internal static readonly StandingQuery<CurrencyFlow> Flows = new(
        "SELECT MIN(b.currency), SUM(CASE WHEN c.amount_minor < 0 THEN -c.amount_minor ELSE 0 END), "
        + "SUM(CASE WHEN c.amount_minor > 0 THEN c.amount_minor ELSE 0 END) "
        + "FROM account_access a "
        + "JOIN ledger_accounts b ON b.id = a.account_id "
        + "JOIN entry_categories c ON c.account_id = a.account_id "
        + $"WHERE a.customer_id = @p0 AND a.account_right = '{AccountRight.Owner}' "
        + $"AND c.booked_on BETWEEN @p1 AND @p2 AND c.category <> '{SpendingCategory.OwnAccounts}' "
        + "GROUP BY a.account_id",
        row => new CurrencyFlow(row.Currency(0), row.Sum(1), row.Sum(2)));

    /// <summary>What went in and out per month, purpose and currency, the oldest month first.</summary>
    public static async Task<List<CategorySum>> ByCategoryAsync(
        BankDbContext context,
        Guid customerId,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken)
    {
        var found = await Sums.For(context)(context, customerId, firstDay, lastDay).ToListAsync(cancellationToken);
        return [.. found.OrderBy(sum => sum.Month).ThenBy(sum => sum.Category).ThenBy(sum => sum.Currency.Code)];
    }

    /// <summary>What went in and out per currency, by the currencies' codes; between own accounts is neither.</summary>
    public static async Task<List<CurrencyFlow>> FlowsAsync(
        StandingReads reads,
        Guid customerId,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken)
    {
        var ofAccounts = await reads.QueryAsync(Flows, [customerId, firstDay, lastDay], cancellationToken);
        return
        [
            .. from flow in ofAccounts
               group flow by flow.Currency into same
               orderby same.Key.Code
               select new CurrencyFlow(
                   same.Key,
                   same.Aggregate(0L, (sum, flow) => checked(sum + flow.SpentMinor)),
                   same.Aggregate(0L, (sum, flow) => checked(sum + flow.ReceivedMinor))),
        ];
    }
}
