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
        LedgerRefusal.CurrencyMismatch r => ("CURRENCY_MISMATCH", Json(new RefusalPayload(r.AccountId))),
        LedgerRefusal.InsufficientFunds r => ("INSUFFICIENT_FUNDS", Json(new RefusalPayload(
            r.AccountId,
            r.Available.AmountMinor,
            r.Requested.AmountMinor,
            r.Available.Currency.Code))),
        LedgerRefusal.InvalidAmount => ("INVALID_AMOUNT", null),
        _ => throw new LedgerInvariantException($"{refusal.GetType().Name} is not an answer that a key keeps."),
    };

    /// <summary>The refusal as it was first given.</summary>
    public static LedgerRefusal Decode(string code, string? payload)
    {
        if (code.StartsWith(ParticipantPrefix, StringComparison.Ordinal))
            return new LedgerRefusal.ByParticipant(code[ParticipantPrefix.Length..], payload);
        if (code == "INVALID_AMOUNT") return new LedgerRefusal.InvalidAmount();

        var fields = payload is null ? null : JsonSerializer.Deserialize(payload, PayloadJson.Default.RefusalPayload);
        return (code, fields) switch
        {
            ("ACCOUNT_NOT_FOUND", { } f) => new LedgerRefusal.AccountNotFound(f.AccountId),
            ("ACCOUNT_NOT_ACTIVE", { } f) => new LedgerRefusal.AccountNotActive(f.AccountId),
            ("CURRENCY_MISMATCH", { } f) => new LedgerRefusal.CurrencyMismatch(f.AccountId),
            ("INSUFFICIENT_FUNDS", { AvailableMinor: { } available, RequestedMinor: { } requested } f) =>
                new LedgerRefusal.InsufficientFunds(
                    f.AccountId,
                    new Money(available, Currency.FromCode(f.Currency ?? "")),
                    new Money(requested, Currency.FromCode(f.Currency ?? ""))),
            _ => throw new LedgerInvariantException($"An idempotency record holds an unknown refusal, {code}."),
        };
    }

    private static string Json(RefusalPayload payload) =>
        JsonSerializer.Serialize(payload, PayloadJson.Default.RefusalPayload);
}

/// <summary>What the ledger's own refusals carry.</summary>
internal sealed record RefusalPayload(
    Guid AccountId,
    long? AvailableMinor = null,
    long? RequestedMinor = null,
    string? Currency = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefusalPayload))]
internal sealed partial class PayloadJson : JsonSerializerContext;
