using System.Globalization;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Features;

/// <summary>
/// Decimals that travel as strings, because many clients read JSON numbers as binary fractions. Exponents, spaces and
/// more digits than can be kept exactly are refused rather than rounded.
/// </summary>
internal sealed class DecimalType : ScalarType<decimal, IValueNode>
{
    // Any number of this many digits fits System.Decimal exactly; of those with one more, only some do.
    private const int MaxDigits = 28;

    private const int LongestText = MaxDigits + 2;

    /// <summary>The scalar as every schema of the bank has it.</summary>
    public DecimalType() : base("Decimal") => Description =
        "Exact decimal, sent and returned as a string such as \"1250.00\"; a number literal is accepted too.";

    /// <inheritdoc/>
    public override void Write(JsonBuffer writer, decimal value) => writer.WriteQuoted(value, default, LongestText + 1);

    /// <inheritdoc/>
    protected override bool IsInstanceOfType(IValueNode valueSyntax) => IsPlain(TextOf(valueSyntax));

    /// <inheritdoc/>
    protected override decimal ParseLiteral(IValueNode valueSyntax) => decimal.Parse(
        TextOf(valueSyntax),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override IValueNode ParseValue(decimal runtimeValue) =>
        new StringValueNode(runtimeValue.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out decimal result)
    {
        result = value switch { int number => number, long number => number, _ => 0 };
        return value is int or long;
    }

    private static string TextOf(IValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        _ => "",
    };

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestText) return false;
        var digits = text[0] == '-' ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? "0" : digits[(point + 1)..];
        return IsDigits(whole) && IsDigits(fraction) && digits.Length - (point < 0 ? 0 : 1) <= MaxDigits;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
