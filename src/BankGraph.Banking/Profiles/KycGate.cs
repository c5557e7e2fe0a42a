using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Profiles;

/// <summary>Holds payments to other banks to customers who are verified, where the bank wants that.</summary>
/// <param name="options">Whether it does.</param>
/// <param name="clock">Tells the day.</param>
public sealed class KycGate(IOptions<KycOptions> options, TimeProvider clock) : IParticipantRefusals
{
    private const string Code = "KYC_REQUIRED";

    /// <summary>Whether the customer may pay, in the transaction that sets the money aside.</summary>
    internal async Task<ParticipantDecision> DecideAsync(
        LedgerTransaction ledger,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        if (!options.Value.ExternalTransfersNeedVerification) return ParticipantDecision.Accepted;

        // Not locked: who is verified a moment later may send the payment again.
        var rows = await ledger.QueryAsync(
            $"""
            SELECT kyc_status, document_valid_until, prior_valid_until FROM customer_profiles
            WHERE customer_id = {customerId}
            """,
            row => row.Enum<KycStatus>(0).On(Day(row, 1), Day(row, 2), clock.Today()),
            cancellationToken);
        var status = rows is [var found] ? found : KycStatus.NotStarted;
        return status == KycStatus.Verified
            ? ParticipantDecision.Accepted
            : ParticipantDecision.Refused(Code, status.ToString());
    }

    private static DateOnly? Day(LedgerRow row, int ordinal) => row.IsNull(ordinal) ? null : row.Date(ordinal);

    /// <summary>The refusal as it was first given; null for one of another feature.</summary>
    internal static KycRequiredError? Read(LedgerRefusal.ByParticipant refusal) =>
        refusal.Code == Code && Enum.TryParse<KycStatus>(refusal.Payload, out var status)
            ? new KycRequiredError(status)
            : null;

    BankError? IParticipantRefusals.Read(LedgerRefusal.ByParticipant refusal) => Read(refusal);
}
