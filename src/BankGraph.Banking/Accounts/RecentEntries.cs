using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>What was booked last on all accounts that a customer sees, the newest first.</summary>
public static class RecentEntries
{
    // No account has more than so many entries above its sequence less the count, so each gives its newest by a seek.
    internal static readonly StandingQuery<EntryView> Newest = new(
        "SELECT e.account_id, e.sequence, a.customer_id, e.transaction_id, e.amount_minor, e.balance_after_minor, "
        + "b.currency, e.booked_at, e.value_date, e.description, c.category "
        + "FROM account_access a "
        + "JOIN ledger_accounts b ON b.id = a.account_id "
        + "JOIN ledger_entries e ON e.account_id = b.id AND e.sequence > b.sequence - @p1 "
        + "LEFT JOIN entry_categories c ON c.account_id = e.account_id AND c.sequence = e.sequence "
        + "WHERE a.customer_id = @p0 "
        + "ORDER BY e.booked_at DESC, e.account_id, e.sequence DESC LIMIT @p1",
        row => new EntryView
        {
            AccountId = row.Guid(0),
            Sequence = row.Int64(1),
            CustomerId = row.Guid(2),
            TransactionId = row.Guid(3),
            Direction = row.Int64(4) < 0 ? EntryDirection.Debit : EntryDirection.Credit,
            AmountMinor = Math.Abs(row.Int64(4)),
            BalanceAfterMinor = row.Int64(5),
            Currency = row.Currency(6),
            BookedAt = row.Instant(7) ?? default,
            ValueDate = row.Date(8),
            Description = row.Text(9),
            Category = row.IsNull(10) ? null : row.Enum<SpendingCategory>(10),
        });

    /// <summary>As many as asked for, by one statement.</summary>
    public static Task<List<EntryView>> ReadAsync(
        StandingReads reads,
        Guid customerId,
        int count,
        CancellationToken cancellationToken) =>
        reads.QueryAsync(Newest, [customerId, (long)count], cancellationToken);
}
