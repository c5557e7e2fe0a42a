using BankGraph.Api.Tests.House;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.SchemaChanges;

namespace BankGraph.Api.Tests.Schema;

public sealed class ReleasedSchemaTests
{
    private const string Folder = "schema/released/";

    [Fact]
    public void ServedSchema_BreaksNothingOfTheLastRelease()
    {
        var last = Repository.Paths
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal)
                && path.EndsWith(".graphql", StringComparison.Ordinal))
            .MaxBy(path => Version.Parse(Path.GetFileNameWithoutExtension(path)));
        Assert.NotNull(last);
        var released = Parse(Repository.Read(last).Text);
        Assert.NotEmpty(released.Definitions);

        var changes = SchemaComparison.Compare(released, Parse(ServedSchema.Text));

        var breaks = changes.Where(change => change.Severity == ChangeSeverity.Breaking).ToArray();
        Assert.True(
            breaks.Length == 0,
            $"Clients of {last} break, see schema/released/README.md:\n{string.Join('\n', breaks.AsEnumerable())}");
    }

    private static DocumentNode Parse(string text) => Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);
}
