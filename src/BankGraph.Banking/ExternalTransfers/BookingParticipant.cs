using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Says of a payment that it is booked, in the commit that takes its money.</summary>
/// <param name="paymentId">The payment.</param>
internal sealed class BookingParticipant(Guid paymentId) : IPostingParticipant
{
    public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken) =>
        PaymentRow.DemandAsync(ledger, paymentId, TransactionStatus.Pending, cancellationToken);

    // Money that was sent back already is still to be booked back.
    public Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken cancellationToken) =>
        ledger.ExecuteAsync(
            $"""
            UPDATE external_payments
            SET status = {TransactionStatus.Booked}, transaction_id = {transaction.Id},
                settled_at = {transaction.BookedAt},
                next_attempt_at = CASE WHEN answer = {ClearingAnswer.Returned} THEN next_attempt_at ELSE NULL END
            WHERE id = {paymentId}
            """,
            cancellationToken);
}
