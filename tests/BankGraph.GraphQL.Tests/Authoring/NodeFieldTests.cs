using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Authoring;

public sealed class NodeFieldTests
{
    private const string Document = """{ node(id: "VGhpbmc6MQ==") { id } nodes(ids: ["VGhpbmc6MQ=="]) { id } }""";

    [Fact]
    public async Task Node_WithoutAuthorize_IsForEverybody()
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddGlobalObjectIdentification());

        Assert.Equal(
            """{"data":{"node":{"id":"VGhpbmc6MQ=="},"nodes":[{"id":"VGhpbmc6MQ=="}]}}""",
            await server.QueryAsync(Document));
    }

    [Fact]
    public async Task Node_WithAuthorize_IsForSignedInCallersOnly()
    {
        await using var server = TestServer.Create<Query>(builder =>
            builder.AddGlobalObjectIdentification(authorize: true));

        await using var refused = await server.SendAsync("""{ node(id: "VGhpbmc6MQ==") { id } }""");
        var answered = await server.QueryAsync(Document, user: new ClaimsPrincipal(new ClaimsIdentity("test")));

        Assert.Equal(
            ErrorCodes.NotAuthenticated,
            Assert.Single(((OperationResult)refused).Errors).Code);
        Assert.Contains("\"nodes\":[{\"id\":\"VGhpbmc6MQ==\"}]", answered);
        Assert.Contains("@authorize", SchemaPrinter.Print(server.Schema), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NodeResolver_IsNoField()
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddGlobalObjectIdentification());

        var thing = Assert.IsType<ObjectType>(server.Schema.Types.Single(type => type.Name == "Thing"));

        Assert.Equal(["id"], thing.Fields.Select(field => field.Name));
    }

    public sealed class Query
    {
        public Thing Thing => new(1);
    }

    [Node]
    public sealed record Thing([property: ID] int Id)
    {
        [NodeResolver]
        public static Thing? Find(int id) => id == 1 ? new Thing(id) : null;
    }
}
