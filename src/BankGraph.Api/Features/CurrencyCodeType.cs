using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using BankGraph.Ledger;

namespace BankGraph.Api.Features;

/// <summary>
/// The codes of currencies. A well-formed code of no currency passes, so that the command that was asked for refuses it
/// in its own words.
/// </summary>
internal sealed class CurrencyCodeType() : ScalarType<CurrencyCode>("CurrencyCode", "ISO 4217 code.")
{
    private const int Length = 3;

    /// <inheritdoc/>
    public override void Write(JsonBuffer writer, CurrencyCode value) => writer.WriteString(value.Value);

    /// <inheritdoc/>
    protected override bool TryRead(InputValue value, out CurrencyCode result)
    {
        result = default;
        if (value.Kind != InputKind.String) return false;
        var text = value.GetText();
        if (text.Length != Length || !text.All(char.IsAsciiLetterUpper)) return false;
        result = new CurrencyCode(text);
        return true;
    }

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out CurrencyCode result)
    {
        result = value is Currency currency ? new CurrencyCode(currency.Code) : default;
        return value is Currency;
    }
}
