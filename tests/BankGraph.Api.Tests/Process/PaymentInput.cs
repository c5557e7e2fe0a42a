using System.Globalization;

namespace BankGraph.Api.Tests.Process;

/// <summary>The input of a mutation that moves money, changed field by field into what the bank refuses.</summary>
internal sealed class PaymentInput
{
    private readonly Dictionary<string, object?> _fields;

    private PaymentInput(Dictionary<string, object?> fields) => _fields = fields;

    /// <summary>What is sent.</summary>
    public IReadOnlyDictionary<string, object?> Fields => _fields;

    public static PaymentInput Of(string key, decimal amount, string currency = "EUR") =>
        new PaymentInput(new Dictionary<string, object?> { ["idempotencyKey"] = key }).Of(amount, currency);

    public PaymentInput Of(decimal amount, string currency = "EUR") => With("amount", new
    {
        value = amount.ToString(CultureInfo.InvariantCulture),
        currency,
    });

    public PaymentInput Key(string key) => With("idempotencyKey", key);

    public PaymentInput With(string field, object? value) =>
        new(new Dictionary<string, object?>(_fields) { [field] = value });
}
