using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>What happened on an account in a month (UTC), in minor units.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="OpeningMinor">The balance when it began.</param>
/// <param name="InMinor">What arrived.</param>
/// <param name="OutMinor">What left, positive.</param>
/// <param name="ClosingMinor">The balance when it ended, or the one of now: opening and in less out.</param>
/// <param name="EntryCount">Of how many entries.</param>
public sealed record MonthSummary(
    DateOnly Month,
    long OpeningMinor,
    long InMinor,
    long OutMinor,
    long ClosingMinor,
    long EntryCount);

/// <summary>
/// Adds up the months of an account, from what has been sorted. Entries never change, so what two statements read fits
/// together whatever is booked between them.
/// </summary>
public static class AccountSummaries
{
    private const int Hundred = 100;

    private static readonly
        CompiledQuery<Func<BankDbContext, Guid, DateOnly, DateOnly, IAsyncEnumerable<Sums>>> Months =
        new(() => EF.CompileAsyncQuery((BankDbContext context, Guid accountId, DateOnly firstDay, DateOnly until) =>
            from row in context.Set<EntryCategory>()
            where row.AccountId == accountId && row.BookedOn >= firstDay && row.BookedOn < until
            group row by row.Month into month
            select new Sums(
                month.Key,
                month.Sum(row => row.AmountMinor > 0 ? row.AmountMinor : 0),
                month.Sum(row => row.AmountMinor < 0 ? -row.AmountMinor : 0),
                month.LongCount(),
                month.Min(row => row.Sequence),
                month.Max(row => row.Sequence))));

    private sealed record Sums(int Month, long In, long Out, long Count, long First, long Last)
    {
        public DateOnly FirstDay => new(Month / Hundred, Month % Hundred, 1);
    }

    private sealed record Edge(long Sequence, long BeforeMinor, long AfterMinor);

    /// <summary>Every month from the first to the last one, also those in which nothing happened.</summary>
    /// <exception cref="LedgerInvariantException">Opening, in and out do not give the closing balance.</exception>
    public static async Task<List<MonthSummary>> ReadAsync(
        BankDbContext context,
        Guid accountId,
        DateOnly firstMonth,
        DateOnly lastMonth,
        CancellationToken cancellationToken)
    {
        var until = lastMonth.AddMonths(1);
        var months = Months.For(context)(context, accountId, firstMonth, until);
        var sums = await months.ToDictionaryAsync(month => month.FirstDay, cancellationToken: cancellationToken);
        var edges = sums.Count > 0 ? await EdgesAsync(context, accountId, sums.Values, cancellationToken) : [];

        var balance = sums.Count > 0
            ? edges[sums.Values.Min(month => month.First)].BeforeMinor
            : await context.BalanceAtAsync(accountId, StartOf(firstMonth), cancellationToken);
        var summaries = new List<MonthSummary>();
        for (var month = firstMonth; month < until; month = month.AddMonths(1))
        {
            var summary = sums.TryGetValue(month, out var sum)
                ? Summary(sum, edges)
                : new MonthSummary(month, balance, 0, 0, balance, 0);
            if (summary.OpeningMinor != balance) throw Broken(accountId, month);
            if (summary.OpeningMinor + summary.InMinor - summary.OutMinor != summary.ClosingMinor)
                throw Broken(accountId, month);
            balance = summary.ClosingMinor;
            summaries.Add(summary);
        }

        return summaries;
    }

    private static MonthSummary Summary(Sums sum, Dictionary<long, Edge> edges) => new(
        sum.FirstDay, edges[sum.First].BeforeMinor, sum.In, sum.Out, edges[sum.Last].AfterMinor, sum.Count);

    /// <summary>The first and the last entry of each month, by their sequences.</summary>
    private static Task<Dictionary<long, Edge>> EdgesAsync(
        BankDbContext context,
        Guid accountId,
        IEnumerable<Sums> sums,
        CancellationToken cancellationToken)
    {
        var sequences = sums.SelectMany(month => (long[])[month.First, month.Last]).Distinct().ToList();
        return context.LedgerEntries
            .Where(entry => entry.AccountId == accountId && sequences.Contains(entry.Sequence))
            .Select(entry => new Edge(
                entry.Sequence, entry.BalanceAfterMinor - entry.AmountMinor, entry.BalanceAfterMinor))
            .ToDictionaryAsync(edge => edge.Sequence, cancellationToken);
    }

    // The last microsecond before the month.
    private static DateTime StartOf(DateOnly month) =>
        month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMicroseconds(-1);

    private static LedgerInvariantException Broken(Guid accountId, DateOnly month) =>
        new($"The entries of {accountId} in {month:yyyy-MM} do not lead from its opening to its closing balance.");
}
