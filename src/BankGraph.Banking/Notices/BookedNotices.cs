using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Tells customers of large amounts that came or went, and of accounts that have come to hold little. It is told of
/// each booking at least once, and tells each customer once.
/// </summary>
/// <param name="store">Whose the accounts are, and what they want to hear of.</param>
/// <param name="notices">Tells.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class BookedNotices(LedgerStore store, SingleNotices notices, TimeProvider clock)
{
    // What comes later than this, as after a long outage, or as the history of a demonstration, is no news.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    // Asked of every booking of the bank, so it names nothing but keys, and each account once.
    private static readonly KeyedQuery<Owner> Owners = new(
        "SELECT o.account_id, o.customer_id, a.number, b.currency, s.large_amount, s.low_balance "
        + "FROM account_access o "
        + "JOIN customer_accounts a ON a.id = o.account_id "
        + "JOIN ledger_accounts b ON b.id = o.account_id "
        + "LEFT JOIN notice_settings s ON s.customer_id = o.customer_id "
        + $"WHERE o.account_right = '{AccountRight.Owner}' AND o.account_id",
        row => new Owner(
            row.Guid(0),
            row.Guid(1),
            row.Text(2) ?? "",
            row.Currency(3),
            row.IsNull(4) ? NoticeSettings.DefaultLargeAmount : row.Int64(4),
            row.IsNull(5) ? NoticeSettings.DefaultLowBalance : row.Int64(5)));

    private sealed record Owner(
        Guid AccountId,
        Guid CustomerId,
        string Number,
        Currency Currency,
        long LargeAmount,
        long LowBalance)
    {
        public long Minor(long units) => checked(units * (long)Math.Pow(10, Currency.MinorUnitDigits));
    }

    private sealed record Line(Guid TransactionId, Owner Owner, long AmountMinor, long BalanceAfterMinor);

    /// <summary>Tells of these bookings.</summary>
    public async Task TellAsync(IReadOnlyList<BookedMessage> booked, CancellationToken cancellationToken)
    {
        var since = clock.Instant() - LongestWait;
        var news = booked.Where(message => message.BookedAt >= since).ToList();
        var accounts = news.SelectMany(message => message.Entries).Select(entry => entry.AccountId).Distinct();
        if (accounts.ToArray() is not { Length: > 0 } ids) return;
        var owners = (await Owners.ReadAsync(store, ids, cancellationToken))
            .OrderBy(owner => owner.CustomerId)
            .ToLookup(owner => owner.AccountId);
        foreach (var message in news) await TellAsync(message, owners, cancellationToken);
    }

    private async Task TellAsync(
        BookedMessage message,
        ILookup<Guid, Owner> owners,
        CancellationToken cancellationToken)
    {
        var lines = message.Entries.SelectMany(
                entry => owners[entry.AccountId],
                (entry, owner) => new Line(message.TransactionId, owner, entry.AmountMinor, entry.BalanceAfterMinor))
            .ToList();

        // Money that somebody puts from one pocket into the other is no news either.
        var accounts = lines.Select(line => line.Owner.AccountId).Distinct().Count();
        foreach (var line in lines)
        {
            var customerId = line.Owner.CustomerId;
            var isOwn = message.Kind == TransactionKind.Saving
                || (accounts > 1 && lines.Count(other => other.Owner.CustomerId == customerId) == accounts);
            foreach (var notice in NoticesOf(line, isOwn))
                await notices.TellAsync(customerId, notice, cancellationToken);
        }
    }

    private static IEnumerable<Notice> NoticesOf(Line line, bool isOwn)
    {
        var owner = line.Owner;
        var (large, low) = (owner.Minor(owner.LargeAmount), owner.Minor(owner.LowBalance));
        var account = $"..{owner.Number[^4..]}";
        if (!isOwn && Math.Abs(line.AmountMinor) >= large)
        {
            var kind = line.AmountMinor > 0 ? NoticeKinds.MoneyReceived : NoticeKinds.MoneyPaid;
            yield return NoticeOf(line, kind, new()
            {
                ["amount"] = $"{new Money(Math.Abs(line.AmountMinor), owner.Currency)}",
                ["account"] = account,
            });
        }

        if (line.BalanceAfterMinor < low && line.BalanceAfterMinor - line.AmountMinor >= low)
        {
            yield return NoticeOf(line, NoticeKinds.LowBalance, new()
            {
                ["balance"] = $"{new Money(line.BalanceAfterMinor, owner.Currency)}",
                ["account"] = account,
            });
        }
    }

    private static Notice NoticeOf(Line line, string kind, Dictionary<string, string> values) =>
        new(kind) { Values = values, Source = $"{line.TransactionId:N}/{line.Owner.AccountId:N}/{kind[..1]}" };
}
