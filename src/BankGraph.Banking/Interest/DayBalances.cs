using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Interest;

/// <summary>
/// Balances of accounts at the ends of days. What the bank books by itself counts from its value date, so that a month
/// that is settled late comes to the same as one that is settled in time.
/// </summary>
/// <param name="context">The database.</param>
/// <param name="calendar">Says when days end.</param>
internal sealed class DayBalances(BankDbContext context, BankCalendar calendar)
{
    private readonly Dictionary<(Guid AccountId, DateOnly Day), long> _known = [];

    /// <summary>The balance, of an account and a day that were read.</summary>
    public long Of(Guid accountId, DateOnly day) => _known[(accountId, day)];

    /// <summary>Reads the days of accounts on which something was booked on the first of them or later.</summary>
    public async Task ReadAsync(
        IReadOnlyList<Guid> accountIds,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        if (accountIds.Count == 0) return;
        var start = calendar.StartOf(from);
        var balances = await BeforeAsync(accountIds, start, cancellationToken);
        var own = await context.Set<InterestPosting>().AsNoTracking()
            .Where(posting => accountIds.Contains(posting.AccountId) && posting.BookedAt >= start)
            .Select(posting => new { posting.AccountId, posting.ToDate, posting.AmountMinor, posting.BookedAt })
            .ToListAsync(cancellationToken);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var end = calendar.StartOf(day.AddDays(1));
            var last = await LastAsync(accountIds, start, end, cancellationToken);
            foreach (var (id, minor) in last) balances[id] = minor;
            foreach (var id in accountIds) _known[(id, day)] = balances.GetValueOrDefault(id);
            foreach (var late in own.Where(posting => posting.ToDate < day && posting.BookedAt >= end))
                _known[(late.AccountId, day)] += late.AmountMinor;
        }
    }

    /// <summary>Notes the balance of an account on which nothing was booked since.</summary>
    public void Keep(Guid accountId, DateOnly from, DateOnly to, long balanceMinor)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) _known[(accountId, day)] = balanceMinor;
    }

    // What was there before the first entry since an instant, found from that entry.
    private async Task<Dictionary<Guid, long>> BeforeAsync(
        IReadOnlyList<Guid> accountIds,
        DateTime start,
        CancellationToken cancellationToken)
    {
        var first = context.LedgerEntries
            .Where(entry => accountIds.Contains(entry.AccountId) && entry.BookedAt >= start)
            .GroupBy(entry => entry.AccountId)
            .Select(entries => new { AccountId = entries.Key, Sequence = entries.Min(entry => entry.Sequence) });
        var query =
            from entry in context.LedgerEntries
            join found in first
                on new { entry.AccountId, entry.Sequence } equals new { found.AccountId, found.Sequence }
            select new { entry.AccountId, Minor = entry.BalanceAfterMinor - entry.AmountMinor };
        return await query.ToDictionaryAsync(row => row.AccountId, row => row.Minor, cancellationToken);
    }

    private async Task<Dictionary<Guid, long>> LastAsync(
        IReadOnlyList<Guid> accountIds,
        DateTime start,
        DateTime end,
        CancellationToken cancellationToken)
    {
        var last = context.LedgerEntries
            .Where(entry => accountIds.Contains(entry.AccountId) && entry.BookedAt >= start && entry.BookedAt < end)
            .GroupBy(entry => entry.AccountId)
            .Select(entries => new { AccountId = entries.Key, Sequence = entries.Max(entry => entry.Sequence) });
        var query =
            from entry in context.LedgerEntries
            join found in last
                on new { entry.AccountId, entry.Sequence } equals new { found.AccountId, found.Sequence }
            select new { entry.AccountId, entry.BalanceAfterMinor };
        return await query.ToDictionaryAsync(row => row.AccountId, row => row.BalanceAfterMinor, cancellationToken);
    }
}
