using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>The refusals of somebody without enough access, as they are kept beside the idempotency key.</summary>
internal sealed class AccessRefusal : IParticipantRefusals
{
    private const string NoneCode = "NO_ACCESS";
    private const string InsufficientCode = "INSUFFICIENT_ACCESS";

    /// <summary>To whoever has no access: there is no such account.</summary>
    public static ParticipantDecision None { get; } = ParticipantDecision.Refused(NoneCode);

    /// <summary>To whoever sees the account and may not pay from it.</summary>
    public static ParticipantDecision Insufficient { get; } = ParticipantDecision.Refused(InsufficientCode);

    /// <summary>The refusal as it was first given; null for one of another feature.</summary>
    public static IPaymentError? Read(LedgerRefusal.ByParticipant refusal) => refusal.Code switch
    {
        NoneCode => new AccountNotFoundError(),
        InsufficientCode => new InsufficientAccessError(),
        _ => null,
    };

    BankError? IParticipantRefusals.Read(LedgerRefusal.ByParticipant refusal) => (BankError?)Read(refusal);
}
