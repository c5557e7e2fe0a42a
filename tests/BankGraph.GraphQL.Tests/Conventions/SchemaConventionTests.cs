using System.Text.RegularExpressions;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Conventions;

/// <summary>
/// The sample is a set of resolvers written for Hot Chocolate, and <c>schema.graphql</c> what Hot Chocolate printed for
/// it. Our schema is the same but for what the snapshot shows.
/// </summary>
public sealed partial class SchemaConventionTests(WebApplicationFactory<Sample> factory)
    : IClassFixture<WebApplicationFactory<Sample>>
{
    [Fact]
    public void Schema_OfTheSample_DiffersOnlyWhereWeMeantTo()
    {
        var recorded = Path.Combine(AppContext.BaseDirectory, "Conventions", "schema.graphql");
        var expected = Definitions(File.ReadAllText(recorded));
        var actual = Definitions(SchemaPrinter.Print(factory.Services.GetRequiredService<Schema>()));

        var differences = expected.Except(actual).Select(line => "- " + line)
            .Concat(actual.Except(expected).Select(line => "+ " + line))
            .OrderBy(line => line[2..], StringComparer.Ordinal).ThenByDescending(line => line, StringComparer.Ordinal);

        string.Join('\n', differences).MatchSnapshot();
    }

    // One line for each member, so that a difference names just what differs.
    private static HashSet<string> Definitions(string schema)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var owner = "";
        foreach (var line in WithoutDescriptions(schema).Split('\n'))
        {
            if (line.Length == 0 || line == "}") continue;
            if (line[0] != ' ') owner = line.Split('(')[0].TrimEnd(' ', '{');
            lines.Add(line[0] == ' ' ? $"{owner} {{{line}" : line);
        }

        return lines;
    }

    private static string WithoutDescriptions(string schema)
    {
        var printed = Utf8GraphQLParser.Parse(schema, ParserOptions.Trusted).Print(indented: true);
        return Utf8GraphQLParser.Parse(Description().Replace(printed, ""), ParserOptions.Trusted).Print(indented: true);
    }

    [GeneratedRegex("^ *\"\"\"(.|\n)*?\"\"\"\n", RegexOptions.Multiline)]
    private static partial Regex Description();
}
