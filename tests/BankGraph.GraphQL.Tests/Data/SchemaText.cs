using System.Text.RegularExpressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Data;

/// <summary>The printed schema without its descriptions.</summary>
internal static partial class SchemaText
{
    public static string Print(Schema schema) =>
        Arguments().Replace(Descriptions().Replace(SchemaPrinter.Print(schema), ""), Join);

    private static string Join(Match match)
    {
        var arguments = match.Groups[1].Value.Split(
            '\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"({string.Join(", ", arguments)})";
    }

    [GeneratedRegex("""^ *\"\"\"\n(.*\n)*? *\"\"\"\n""", RegexOptions.Multiline)]
    private static partial Regex Descriptions();

    [GeneratedRegex("""\(\n((?: {4}.*\n)+) {2}\)""")]
    private static partial Regex Arguments();
}
