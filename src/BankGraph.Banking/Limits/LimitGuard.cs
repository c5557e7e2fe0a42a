using BankGraph.Ledger;

namespace BankGraph.Banking.Limits;

/// <summary>Holds payments to the limits of the account they leave, where it has any.</summary>
/// <param name="clock">Tells the day and the month.</param>
internal sealed class LimitGuard(TimeProvider clock)
{
    public async Task<ParticipantDecision> DecideAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Money amount,
        CancellationToken cancellationToken) =>
        (await ReadAsync(ledger, accountId, cancellationToken))?.Refuse(amount) is { } exceeded
            ? LimitRefusal.Of(exceeded)
            : ParticipantDecision.Accepted;

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Money amount,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(ledger, accountId, cancellationToken) is not { } state) return;
        await ledger.ExecuteAsync(
            $"""
            UPDATE account_limits SET counted_on = {state.Today},
                spent_day_minor = {checked(state.SpentDayMinor + amount.AmountMinor)},
                spent_month_minor = {checked(state.SpentMonthMinor + amount.AmountMinor)}
            WHERE account_id = {accountId}
            """,
            cancellationToken);
    }

    private async Task<LimitState?> ReadAsync(
        LedgerTransaction ledger,
        Guid accountId,
        CancellationToken cancellationToken)
    {
        var row = await ledger.LockRowAsync(
            $"""
            SELECT per_operation_minor, per_day_minor, per_month_minor, raised_operation_minor, raised_day_minor,
                raised_month_minor, raised_at, counted_on, spent_day_minor, spent_month_minor
            FROM account_limits WHERE account_id = {accountId}
            """,
            row => Read(accountId, row),
            cancellationToken);
        return row is null ? null : LimitState.Of(row, clock);
    }

    private static AccountLimits Read(Guid accountId, LedgerRow row) => new()
    {
        AccountId = accountId,
        PerOperationMinor = Minor(row, 0),
        PerDayMinor = Minor(row, 1),
        PerMonthMinor = Minor(row, 2),
        RaisedOperationMinor = Minor(row, 3),
        RaisedDayMinor = Minor(row, 4),
        RaisedMonthMinor = Minor(row, 5),
        RaisedAt = row.Instant(6),
        CountedOn = row.Date(7),
        SpentDayMinor = row.Int64(8),
        SpentMonthMinor = row.Int64(9),
    };

    private static long? Minor(LedgerRow row, int ordinal) => row.IsNull(ordinal) ? null : row.Int64(ordinal);
}
