using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Tells customers of large amounts that came or went, and of accounts that have come to hold little. It is told of
/// each booking at least once, and tells each customer once.
/// </summary>
/// <param name="contexts">Reads what was booked.</param>
/// <param name="notices">Tells.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class BookedNotices(
    IDbContextFactory<BankDbContext> contexts,
    SingleNotices notices,
    TimeProvider clock)
{
    // What comes later than this, as after a long outage, or as the history of a demonstration, is no news.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    private sealed record Line(
        Guid CustomerId,
        Guid AccountId,
        Guid TransactionId,
        TransactionKind Kind,
        string Number,
        Currency Currency,
        long AmountMinor,
        long BalanceAfterMinor,
        int? LargeAmount,
        int? LowBalance)
    {
        public long Minor(int units) => checked(units * (long)Math.Pow(10, Currency.MinorUnitDigits));
    }

    /// <summary>Tells of these bookings.</summary>
    public async Task TellAsync(IReadOnlyList<BookedMessage> booked, CancellationToken cancellationToken)
    {
        var lines = (await ReadAsync([.. booked.Select(message => message.TransactionId)], cancellationToken))
            .ToLookup(line => line.TransactionId);
        foreach (var transaction in booked.Select(message => lines[message.TransactionId].ToList()))
        {
            // Money that somebody puts from one pocket into the other is no news either.
            var accounts = transaction.Select(line => line.AccountId).Distinct().Count();
            foreach (var line in transaction)
            {
                var isOwn = line.Kind == TransactionKind.Saving
                    || (accounts > 1 && transaction.Count(other => other.CustomerId == line.CustomerId) == accounts);
                foreach (var notice in NoticesOf(line, isOwn))
                    await notices.TellAsync(line.CustomerId, notice, cancellationToken);
            }
        }
    }

    private async Task<List<Line>> ReadAsync(Guid[] transactionIds, CancellationToken cancellationToken)
    {
        var since = clock.Instant() - LongestWait;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from entry in context.LedgerEntries
            where transactionIds.Contains(entry.TransactionId) && entry.BookedAt >= since
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            join account in context.CustomerAccounts on entry.AccountId equals account.Id
            join book in context.LedgerAccounts on entry.AccountId equals book.Id
            join access in context.Set<AccountAccess>() on entry.AccountId equals access.AccountId
            where access.AccountRight == AccountRight.Owner
            join known in context.Set<NoticeSettings>() on access.CustomerId equals known.CustomerId into settings
            from known in settings.DefaultIfEmpty()
            select new Line(
                access.CustomerId,
                entry.AccountId,
                entry.TransactionId,
                transaction.Kind,
                account.Number,
                book.Currency,
                entry.AmountMinor,
                entry.BalanceAfterMinor,
                known == null ? null : known.LargeAmount,
                known == null ? null : known.LowBalance);
        return await query.ToListAsync(cancellationToken);
    }

    private static IEnumerable<Notice> NoticesOf(Line line, bool isOwn)
    {
        var large = line.Minor(line.LargeAmount ?? NoticeSettings.DefaultLargeAmount);
        var low = line.Minor(line.LowBalance ?? NoticeSettings.DefaultLowBalance);
        var account = $"..{line.Number[^4..]}";
        if (!isOwn && Math.Abs(line.AmountMinor) >= large)
        {
            var kind = line.AmountMinor > 0 ? NoticeKinds.MoneyReceived : NoticeKinds.MoneyPaid;
            yield return NoticeOf(line, kind, new()
            {
                ["amount"] = $"{new Money(Math.Abs(line.AmountMinor), line.Currency)}",
                ["account"] = account,
            });
        }

        if (line.BalanceAfterMinor < low && line.BalanceAfterMinor - line.AmountMinor >= low)
        {
            yield return NoticeOf(line, NoticeKinds.LowBalance, new()
            {
                ["balance"] = $"{new Money(line.BalanceAfterMinor, line.Currency)}",
                ["account"] = account,
            });
        }
    }

    private static Notice NoticeOf(Line line, string kind, Dictionary<string, string> values) =>
        new(kind) { Values = values, Source = $"{line.TransactionId:N}/{line.AccountId:N}/{kind[..1]}" };
}
