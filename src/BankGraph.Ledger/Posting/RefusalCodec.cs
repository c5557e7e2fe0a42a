using System.Text.Json;
using System.Text.Json.Serialization;

namespace BankGraph.Ledger.Posting;

/// <summary>Refusals as they are kept beside their idempotency key.</summary>
internal static class RefusalCodec
{
    private const string ParticipantPrefix = "PARTICIPANT:";

    /// <summary>The code and the JSON of a refusal that the key will answer with from now on.</summary>
    public static (string Code, string? Payload) Encode(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.ByParticipant r => (ParticipantPrefix + r.Code, r.Payload),
        LedgerRefusal.AccountNotFound r => ("ACCOUNT_NOT_FOUND", Json(new RefusalPayload(r.AccountId))),
        LedgerRefusal.AccountNotActive r => ("ACCOUNT_NOT_ACTIVE", Json(new RefusalPayload(r.AccountId))),
        LedgerRefusal.AccountDormant r => ("ACCOUNT_DORMANT", Json(new RefusalPayload(r.AccountId))),
        LedgerRefusal.CurrencyMismatch r => ("CURRENCY_MISMATCH", Json(new RefusalPayload(r.AccountId))),
        LedgerRefusal.InsufficientFunds r => ("INSUFFICIENT_FUNDS", Json(new RefusalPayload(
            r.AccountId,
            r.Available.AmountMinor,
            r.Requested.AmountMinor,
            r.Available.Currency.Code))),
        LedgerRefusal.HoldNotFound r => ("HOLD_NOT_FOUND", Json(new RefusalPayload(HoldId: r.HoldId))),
        LedgerRefusal.HoldAlreadyResolved r => ("HOLD_ALREADY_RESOLVED", Json(new RefusalPayload(
            HoldId: r.HoldId,
            HoldStatus: r.Status.ToString()))),
        LedgerRefusal.HoldNotOverdue r => ("HOLD_NOT_OVERDUE", Json(new RefusalPayload(HoldId: r.HoldId))),
        LedgerRefusal.InvalidAmount => ("INVALID_AMOUNT", null),
        LedgerRefusal.SameAccount => ("SAME_ACCOUNT", null),
        _ => throw new LedgerInvariantException($"{refusal.GetType().Name} is not an answer that a key keeps."),
    };

    /// <summary>The refusal as it was first given.</summary>
    public static LedgerRefusal Decode(string code, string? payload)
    {
        if (code.StartsWith(ParticipantPrefix, StringComparison.Ordinal))
            return new LedgerRefusal.ByParticipant(code[ParticipantPrefix.Length..], payload);
        if (code == "INVALID_AMOUNT") return new LedgerRefusal.InvalidAmount();
        if (code == "SAME_ACCOUNT") return new LedgerRefusal.SameAccount();

        var fields = payload is null ? null : JsonSerializer.Deserialize(payload, PayloadJson.Default.RefusalPayload);
        return (code, fields) switch
        {
            ("ACCOUNT_NOT_FOUND", { AccountId: { } id }) => new LedgerRefusal.AccountNotFound(id),
            ("ACCOUNT_NOT_ACTIVE", { AccountId: { } id }) => new LedgerRefusal.AccountNotActive(id),
            ("ACCOUNT_DORMANT", { AccountId: { } id }) => new LedgerRefusal.AccountDormant(id),
            ("CURRENCY_MISMATCH", { AccountId: { } id }) => new LedgerRefusal.CurrencyMismatch(id),
            ("INSUFFICIENT_FUNDS", { AccountId: { } id, AvailableMinor: { } has, RequestedMinor: { } asked } f) =>
                new LedgerRefusal.InsufficientFunds(
                    id,
                    new Money(has, Currency.FromCode(f.Currency ?? "")),
                    new Money(asked, Currency.FromCode(f.Currency ?? ""))),
            ("HOLD_NOT_FOUND", { HoldId: { } id }) => new LedgerRefusal.HoldNotFound(id),
            ("HOLD_ALREADY_RESOLVED", { HoldId: { } id, HoldStatus: { } status }) =>
                new LedgerRefusal.HoldAlreadyResolved(id, Enum.Parse<HoldStatus>(status)),
            ("HOLD_NOT_OVERDUE", { HoldId: { } id }) => new LedgerRefusal.HoldNotOverdue(id),
            _ => throw new LedgerInvariantException($"An idempotency record holds an unknown refusal, {code}."),
        };
    }

    private static string Json(RefusalPayload payload) =>
        JsonSerializer.Serialize(payload, PayloadJson.Default.RefusalPayload);
}

/// <summary>What the ledger's own refusals carry.</summary>
internal sealed record RefusalPayload(
    Guid? AccountId = null,
    long? AvailableMinor = null,
    long? RequestedMinor = null,
    string? Currency = null,
    Guid? HoldId = null,
    string? HoldStatus = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefusalPayload))]
internal sealed partial class PayloadJson : JsonSerializerContext;
