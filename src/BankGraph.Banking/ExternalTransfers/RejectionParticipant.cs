using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Says of a payment that it is rejected, in the commit that lets its money go.</summary>
/// <param name="paymentId">The payment.</param>
internal sealed class RejectionParticipant(Guid paymentId) : IHoldParticipant
{
    public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken) =>
        PaymentRow.DemandAsync(ledger, paymentId, TransactionStatus.Pending, cancellationToken);

    // The next attempt stays: the customer is still to be told.
    public Task WriteAsync(LedgerTransaction ledger, Hold hold, CancellationToken cancellationToken) =>
        ledger.ExecuteAsync(
            $"""
            UPDATE external_payments
            SET status = {TransactionStatus.Rejected}, settled_at = {hold.ResolvedAt}
            WHERE id = {paymentId}
            """,
            cancellationToken);
}
