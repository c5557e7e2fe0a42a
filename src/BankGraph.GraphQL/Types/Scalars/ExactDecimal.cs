using System.Globalization;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>Reads decimals, and refuses those that would have to be rounded.</summary>
internal static class ExactDecimal
{
    public static bool TryParse(string text, out decimal result) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out result)
        && Digits.Of(text) is { } written
        && Digits.Of(result.ToString(CultureInfo.InvariantCulture)) == written;

    /// <summary>A number as its digits, without the zeros at either end, and the power of ten of the last.</summary>
    private readonly record struct Digits(string Significant, long Exponent)
    {
        /// <summary>Null when the exponent is beyond all reason.</summary>
        public static Digits? Of(string text)
        {
            var mark = text.AsSpan().IndexOfAny('e', 'E');
            var exponent = 0L;
            if (mark >= 0 && !long.TryParse(
                text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return null;
            }

            var mantissa = (mark < 0 ? text : text[..mark]).TrimStart('-');
            var point = mantissa.IndexOf('.');
            if (point >= 0) exponent -= mantissa.Length - point - 1;
            var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
            var significant = digits.TrimEnd('0');
            return significant.Length == 0
                ? new Digits("", 0)
                : new Digits(significant, exponent + digits.Length - significant.Length);
        }
    }
}
