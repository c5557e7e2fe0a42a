using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Limits;
using BankGraph.Ledger;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// Asks, in the commit that moves the money, whether whoever ordered a payment may pay from the account, and holds
/// delegates to their limits. It is put to accounts that are or were shared.
/// </summary>
/// <param name="clock">Tells the day.</param>
internal sealed class AccessGuard(TimeProvider clock)
{
    private sealed record State(
        AccountRight Right,
        long? PerPaymentMinor,
        long? PerDayMinor,
        DateOnly? CountedOn,
        long SpentDayMinor)
    {
        public long SpentOn(DateOnly day) => CountedOn == day ? SpentDayMinor : 0;
    }

    public async Task<ParticipantDecision> DecideAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Money amount,
        CancellationToken cancellationToken)
    {
        var state = await ReadAsync(ledger, accountId, orderedBy, cancellationToken);
        return state switch
        {
            null => AccessRefusal.None,
            { Right: AccountRight.View } => AccessRefusal.Insufficient,
            { Right: AccountRight.Owner } => ParticipantDecision.Accepted,
            _ => Refuse(state, amount) is { } exceeded ? LimitRefusal.Of(exceeded) : ParticipantDecision.Accepted,
        };
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Guid? payeeId,
        Money amount,
        CancellationToken cancellationToken)
    {
        if (payeeId is { } id) await SharedPayee.RememberAsync(ledger, accountId, orderedBy, id, cancellationToken);
        if (await ReadAsync(ledger, accountId, orderedBy, cancellationToken) is not { Right: AccountRight.Pay } state)
            return;
        var today = clock.Today();
        await ledger.ExecuteAsync(
            $"""
            UPDATE account_access SET counted_on = {today},
                spent_day_minor = {checked(state.SpentOn(today) + amount.AmountMinor)}
            WHERE customer_id = {orderedBy} AND account_id = {accountId}
            """,
            cancellationToken);
    }

    private LimitExceededError? Refuse(State state, Money amount)
    {
        var today = clock.Today();
        var limits = new LimitSet(state.PerPaymentMinor, state.PerDayMinor, PerMonth: null);
        return new LimitState(limits, null, null, state.SpentOn(today), 0, today).Refuse(amount);
    }

    private static Task<State?> ReadAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid customerId,
        CancellationToken cancellationToken) => ledger.LockRowAsync(
        $"""
        SELECT account_right, per_payment_minor, per_day_minor, counted_on, spent_day_minor
        FROM account_access WHERE customer_id = {customerId} AND account_id = {accountId}
        """,
        row => new State(
            row.Enum<AccountRight>(0),
            row.IsNull(1) ? null : row.Int64(1),
            row.IsNull(2) ? null : row.Int64(2),
            row.IsNull(3) ? null : row.Date(3),
            row.Int64(4)),
        cancellationToken);
}
