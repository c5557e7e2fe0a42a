using System.Text.Json;
using BankGraph.Ledger;

namespace BankGraph.Banking.Limits;

/// <summary>The refusal of a limit as it is kept beside the idempotency key.</summary>
internal sealed class LimitRefusal : IParticipantRefusals
{
    private const string Code = "LIMIT_EXCEEDED";

    private sealed record Payload(LimitKind Limit, long Amount, long Left, string Currency, DateTime? ResetsAt);

    /// <summary>The refusal as the ledger keeps it.</summary>
    public static ParticipantDecision Of(LimitExceededError error) => ParticipantDecision.Refused(
        Code,
        JsonSerializer.Serialize(new Payload(
            error.Limit,
            error.Amount.AmountMinor,
            error.Left.AmountMinor,
            error.Amount.Currency.Code,
            error.ResetsAt)));

    /// <summary>The refusal as it was first given; null for one of another feature.</summary>
    public static LimitExceededError? Read(LedgerRefusal.ByParticipant refusal)
    {
        if (refusal.Code != Code || refusal.Payload is null) return null;
        if (JsonSerializer.Deserialize<Payload>(refusal.Payload) is not { } kept) return null;
        var currency = Currency.FromCode(kept.Currency);
        return new LimitExceededError(
            kept.Limit,
            new Money(kept.Amount, currency),
            new Money(kept.Left, currency),
            kept.ResetsAt);
    }

    BankError? IParticipantRefusals.Read(LedgerRefusal.ByParticipant refusal) => Read(refusal);
}
