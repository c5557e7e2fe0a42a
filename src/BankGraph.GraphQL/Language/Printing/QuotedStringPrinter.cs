using System.Globalization;
using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>Writes quoted strings (specification, 2.9.4).</summary>
internal static class QuotedStringPrinter
{
    /// <summary>
    /// Writes a text between quotes. Control characters are escaped so that the result can be shown anywhere; half a
    /// surrogate pair, which GraphQL cannot express, becomes the replacement character.
    /// </summary>
    public static void Write(StringBuilder target, string value)
    {
        target.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"':
                    target.Append("\\\"");
                    break;
                case '\\':
                    target.Append("\\\\");
                    break;
                case '\b':
                    target.Append("\\b");
                    break;
                case '\f':
                    target.Append("\\f");
                    break;
                case '\n':
                    target.Append("\\n");
                    break;
                case '\r':
                    target.Append("\\r");
                    break;
                case '\t':
                    target.Append("\\t");
                    break;
                default:
                    Append(target, rune);
                    break;
            }
        }

        target.Append('"');
    }

    private static void Append(StringBuilder target, Rune rune)
    {
        if (Rune.IsControl(rune))
        {
            target.Append("\\u").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            target.Append(rune);
        }
    }
}
