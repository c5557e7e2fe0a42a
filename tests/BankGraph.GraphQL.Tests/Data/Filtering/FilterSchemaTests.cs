using BankGraph.GraphQL.Types;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Filtering;

public sealed class FilterSchemaTests
{
    [Fact]
    public async Task Schema_FilteredAndSortedField_PrintsAsHotChocolatePrintsIt()
    {
        await using var server = TestServer.Create<SampleQuery>();
        SchemaText.Print(server.Schema).MatchSnapshot();
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("computed")]
    [InlineData("behind")]
    [InlineData("behinds")]
    [InlineData("ignored")]
    [InlineData("method")]
    public async Task Schema_MemberThatMustNotBeAskedFor_IsLeftOut(string member)
    {
        await using var server = TestServer.Create<SampleQuery>();
        Assert.True(server.Schema.TryGetType<InputObjectType>("AccountFilterInput", out var filter));
        Assert.True(server.Schema.TryGetType<InputObjectType>("AccountSortInput", out var sort));
        Assert.False(filter.Fields.Contains(member));
        Assert.False(sort.Fields.Contains(member));
    }

    [ExtendObjectType<SampleQuery.Owner>]
    public sealed class GuardedName
    {
        [Authorize]
        public string GetName([Parent] SampleQuery.Owner owner) => owner.Name;
    }

    [Fact]
    public async Task Schema_MemberThatAnExtensionGuards_IsLeftOut()
    {
        await using var server = TestServer.Create<SampleQuery>(builder => builder.AddTypeExtension<GuardedName>());
        Assert.True(server.Schema.TryGetType<InputObjectType>("OwnerFilterInput", out var filter));
        Assert.Equal(["and", "or", "id", "accounts"], filter.Fields.Select(field => field.Name));
    }
}
