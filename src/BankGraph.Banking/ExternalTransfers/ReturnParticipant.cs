using BankGraph.Banking.Reversals;
using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Says of a payment, and of the transaction that has booked it, that they are reversed, in the commit that puts the
/// money back.
/// </summary>
/// <param name="paymentId">The payment.</param>
/// <param name="reversal">The part that sees to the transaction.</param>
internal sealed class ReturnParticipant(Guid paymentId, ReversalParticipant reversal) : IPostingParticipant
{
    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var decision = await PaymentRow.DemandAsync(ledger, paymentId, TransactionStatus.Booked, cancellationToken);
        return ReferenceEquals(decision, ParticipantDecision.Accepted)
            ? await reversal.DecideAsync(ledger, cancellationToken)
            : decision;
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        await reversal.WriteAsync(ledger, transaction, cancellationToken);
        await ledger.ExecuteAsync(
            $"""
            UPDATE external_payments
            SET status = {TransactionStatus.Reversed}, returned_at = {transaction.BookedAt}, next_attempt_at = NULL
            WHERE id = {paymentId}
            """,
            cancellationToken);
    }
}
