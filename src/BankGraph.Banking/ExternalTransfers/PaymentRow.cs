using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>A payment's row as those meet it who write with the money.</summary>
internal static class PaymentRow
{
    /// <summary>The refusal of a step that was made before, or whose time has not come.</summary>
    public const string OtherStatus = "PAYMENT_OTHER_STATUS";

    private sealed record Status(TransactionStatus Value);

    /// <summary>Locks the row; refuses unless the payment has the status from which the step leads on.</summary>
    public static async Task<ParticipantDecision> DemandAsync(
        LedgerTransaction ledger,
        Guid paymentId,
        TransactionStatus status,
        CancellationToken cancellationToken)
    {
        var row = await ledger.LockRowAsync(
            $"SELECT status FROM external_payments WHERE id = {paymentId}",
            row => new Status(row.Enum<TransactionStatus>(0)),
            cancellationToken);
        return row?.Value == status ? ParticipantDecision.Accepted : ParticipantDecision.Refused(OtherStatus);
    }
}
