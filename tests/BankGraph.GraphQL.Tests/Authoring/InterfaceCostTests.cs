using BankGraph.GraphQL.Tests.Validation.Cost;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Authoring;

/// <summary><c>[Cost]</c> and <c>[ListSize]</c> on an interface, and what selecting its members costs.</summary>
public sealed class InterfaceCostTests
{
    public sealed class Query
    {
        public IThing Thing => new Plain();

        public Plain Plain => new();

        public Own Own => new();
    }

    [InterfaceType("Base")]
    public interface IBase
    {
        [Cost(4)]
        int Weighed { get; }
    }

    [InterfaceType("Thing")]
    public interface IThing : IBase
    {
        [Cost(3)]
        Task<int> AwaitedAsync();

        [ListSize(AssumedSize = 7)]
        IEnumerable<Plain> Listed { get; }
    }

    public sealed class Plain : IThing
    {
        public int Weighed => 1;

        public Task<int> AwaitedAsync() => Task.FromResult(1);

        public IEnumerable<Plain> Listed => [];
    }

    public sealed class Own : IThing
    {
        [Cost(6)]
        public int Weighed => 1;

        [Cost(1)]
        public Task<int> AwaitedAsync() => Task.FromResult(1);

        public IEnumerable<Plain> Listed => [];
    }

    [Theory]
    [InlineData("{ plain { weighed } }", 5)]
    [InlineData("{ plain { awaited } }", 4)]
    [InlineData("{ own { weighed } }", 7)]
    [InlineData("{ own { awaited } }", 2)]
    public async Task Object_WithoutAWeightOfItsOwn_HasThatOfItsInterface(string document, double expected)
    {
        await using var server = CreateServer();

        Assert.Equal(expected, Price.Of(server.Schema, document).FieldCost);
    }

    [Theory]
    [InlineData("{ thing { weighed } }", 7)]
    [InlineData("{ thing { awaited } }", 4)]
    [InlineData("{ thing { ... on Base { weighed } } }", 7)]
    [InlineData("{ thing { ... on Plain { weighed } } }", 5)]
    public async Task Interface_Selected_CostsItsDearestObject(string document, double expected)
    {
        await using var server = CreateServer();

        Assert.Equal(expected, Price.Of(server.Schema, document).FieldCost);
    }

    [Fact]
    public async Task ListSize_OfAnInterface_HoldsForItsObjects()
    {
        await using var server = CreateServer();

        Assert.Equal(new CostMetrics(2 + 7 * 4, 9), Price.Of(server.Schema, "{ thing { listed { weighed } } }"));
    }

    [Fact]
    public async Task Schema_OfAnInheritedCost_PrintsItOnTheObject()
    {
        await using var server = CreateServer();

        Assert.Equal(4, ((ObjectType)server.Schema.Types.Single(type => type.Name == "Plain")).Fields["weighed"].Cost);
        Assert.Contains(
            "type Plain implements Thing & Base {\n  weighed: Int! @cost(weight: \"4\")\n",
            SchemaPrinter.Print(server.Schema),
            StringComparison.Ordinal);
    }

    private static TestServer CreateServer() =>
        TestServer.Create<Query>(builder => builder.AddType<Plain>().AddType<Own>());
}
