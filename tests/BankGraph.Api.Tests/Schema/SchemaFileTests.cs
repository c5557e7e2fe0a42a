using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Schema;

public sealed class SchemaFileTests
{
    [Fact]
    public void SchemaFile_SaysWhatIsServed() => Assert.True(
        Repository.Read("schema/schema.graphql").Text == ServedSchema.Text,
        "The schema has changed. Look at what `dotnet run --project src/BankGraph.Api -- schema export "
        + "schema/schema.graphql` changes, say so in schema/CHANGELOG.md, and commit both.");
}
