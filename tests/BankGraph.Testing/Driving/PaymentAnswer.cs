using System.Text.Json;

namespace BankGraph.Testing.Driving;

/// <summary>The payload of a mutation that moves money.</summary>
/// <param name="Payload">Transaction and errors as they came.</param>
public sealed record PaymentAnswer(JsonElement Payload)
{
    /// <summary>Whether money moved.</summary>
    public bool IsBooked => Payload.GetProperty("transaction").ValueKind == JsonValueKind.Object;

    /// <summary>The transaction's id; null when it was refused.</summary>
    public string? TransactionId =>
        IsBooked ? Payload.GetProperty("transaction").GetProperty("id").GetString() : null;

    /// <summary>Type of the first error; null when there is none.</summary>
    public string? Error => Payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
        ? errors[0].GetProperty("__typename").GetString()
        : null;
}
