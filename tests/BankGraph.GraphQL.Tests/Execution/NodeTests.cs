namespace BankGraph.GraphQL.Tests.Execution;

public sealed class NodeTests
{
    private static readonly Guid Known = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public sealed class Query
    {
        public Item Item => new(Known);

        public string Look([ID<Item>] Guid id) => id.ToString();

        public string LookMany([ID(nameof(Item))] Guid[] ids) => string.Join(',', ids);
    }

    public sealed record Item(Guid Id);

    [Node]
    [ExtendObjectType<Item>]
    public sealed class ItemNode
    {
        [NodeResolver]
        public static Item? GetItem(Guid id) => id == Known ? new Item(id) : null;
    }

    [Fact]
    public async Task Id_OfANode_LeadsBackToIt()
    {
        await using var server = CreateServer();
        var answer = await server.QueryAsync("{item{id}}");
        var id = System.Text.Json.JsonDocument.Parse(answer).RootElement
            .GetProperty("data").GetProperty("item").GetProperty("id").GetString();

        var again = await server.QueryAsync(
            "query($id:ID!){node(id:$id){id __typename} nodes(ids:[$id]){... on Item{id}} "
            + "look(id:$id) lookMany(ids:[$id])}",
            new { id });

        Assert.Equal(
            $$$"""{"data":{"node":{"id":"{{{id}}}","__typename":"Item"},"nodes":"""
            + $$$"""[{"id":"{{{id}}}"}],"look":"{{{Known}}}","lookMany":"{{{Known}}}"}}""",
            again);
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("SXRlbTo=")]
    [InlineData("T3duZXI6Mg==")]
    public async Task Id_ThatIsNone_IsACodedError(string id)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("query($id:ID!){node(id:$id){id}}", new { id });

        Assert.Contains("\"code\":\"HC0081\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"node\"]", answer, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"node\":null}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_OfAnotherType_IsRefusedByTheArgument()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("""{look(id:"T3duZXI6Mg==")}""");

        Assert.Contains("does not match the expected type name `Item`", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"look\"]", answer, StringComparison.Ordinal);
    }

    private static TestServer CreateServer() => TestServer.Create<Query>(
        builder => builder.AddGlobalObjectIdentification().AddTypeExtension<ItemNode>());
}
