using BankGraph.Banking.Reversals;
using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Says of a payment, and of the transaction that has booked it, that they are reversed, in the commit that puts the
/// money back, or where the bank holds it.
/// </summary>
/// <param name="paymentId">The payment.</param>
/// <param name="isUnclaimed">Whether the bank holds it, because the account is closed.</param>
/// <param name="reversal">The part that sees to the transaction.</param>
internal sealed class ReturnParticipant(Guid paymentId, bool isUnclaimed, ReversalParticipant reversal)
    : IPostingParticipant
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

        // The next attempt stays: the customer is still to be told.
        await ledger.ExecuteAsync(
            $"""
            UPDATE external_payments SET status = {TransactionStatus.Reversed}, returned_at = {transaction.BookedAt}
            WHERE id = {paymentId}
            """,
            cancellationToken);
        if (!isUnclaimed) return;
        await ledger.ExecuteAsync(
            $"INSERT INTO unclaimed_returns (id, returned_at) VALUES ({paymentId}, {transaction.BookedAt})",
            cancellationToken);
    }
}
