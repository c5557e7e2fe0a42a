using BankGraph.Banking.Audit;
using BankGraph.Banking.Profiles;
using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Writes a payment down in the commit that sets its money aside.</summary>
/// <param name="customerId">Who orders it.</param>
/// <param name="gate">Says whether the customer may.</param>
/// <param name="order">What is to be paid; its id is that of the hold.</param>
/// <param name="record">Who has ordered it.</param>
/// <param name="also">What else has a say and a row in it; null for a payment on its own.</param>
internal sealed class OrderParticipant(
    Guid customerId,
    KycGate gate,
    PaymentOrder order,
    AuditDraft record,
    IHoldParticipant? also) : IHoldParticipant
{
    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var decision = await gate.DecideAsync(ledger, customerId, cancellationToken);
        return also is not null && ReferenceEquals(decision, ParticipantDecision.Accepted)
            ? await also.DecideAsync(ledger, cancellationToken)
            : decision;
    }

    public async Task WriteAsync(LedgerTransaction ledger, Hold hold, CancellationToken cancellationToken)
    {
        await AuditTrail.WriteAsync(ledger, record, cancellationToken);
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO external_payments (id, account_id, ordered_by, amount_minor, currency, iban, payee_name,
                reference, status, requested_at, attempts, next_attempt_at)
            VALUES ({hold.Id}, {hold.AccountId}, {customerId}, {hold.AmountMinor}, {order.Amount.Currency},
                {order.Iban}, {order.PayeeName}, {order.Reference}, {TransactionStatus.Pending}, {hold.PlacedAt},
                {0}, {hold.PlacedAt})
            """,
            cancellationToken);
        if (also is not null) await also.WriteAsync(ledger, hold, cancellationToken);
    }
}
