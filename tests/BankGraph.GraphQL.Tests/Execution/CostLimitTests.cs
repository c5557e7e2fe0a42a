using System.Text.Json.Nodes;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Operations that cost too much, and what a client is told of their cost.</summary>
public sealed class CostLimitTests
{
    [Fact]
    public async Task Query_AtTheLimitOfItsFields_IsAnswered()
    {
        await using var server = Create(fieldCost: 20);

        Assert.Equal("""{"data":{"a":1,"b":1}}""", await server.QueryAsync("{ a: slow b: slow }"));
    }

    [Fact]
    public async Task Query_AboveTheLimitOfItsFields_IsRefusedAndNotExecuted()
    {
        await using var server = Create(fieldCost: 20);
        var before = Query.Calls;

        var error = await RefusalAsync(server, "{ a: slow b: slow c: slow }");

        Assert.Equal("HC0047", (string?)error["code"]);
        Assert.Equal(30, (int?)error["fieldCost"]);
        Assert.Equal(20, (int?)error["maxFieldCost"]);
        Assert.Equal(before, Query.Calls);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task Query_WithVariables_IsJudgedByWhatTheyHold(int first, bool isAllowed)
    {
        await using var server = Create(typeCost: 5);

        var answer = await server.QueryAsync("query($n: Int!) { list(first: $n) { id } }", new { n = first });

        Assert.Equal(isAllowed, answer.StartsWith("{\"data\"", StringComparison.Ordinal));
        if (isAllowed) return;
        var error = JsonNode.Parse(answer)?["errors"]?[0]?["extensions"];
        Assert.Equal("HC0047", (string?)error?["code"]);
        Assert.Equal(6, (int?)error?["typeCost"]);
        Assert.Equal(5, (int?)error?["maxTypeCost"]);
    }

    [Fact]
    public async Task Query_WithTheSameDocumentAgain_IsJudgedAnew()
    {
        await using var server = Create(typeCost: 5);
        const string Document = "query($n: Int!) { list(first: $n) { id } }";

        Assert.Contains("HC0047", await server.QueryAsync(Document, new { n = 9 }), StringComparison.Ordinal);
        Assert.DoesNotContain("HC0047", await server.QueryAsync(Document, new { n = 3 }), StringComparison.Ordinal);
        Assert.Contains("HC0047", await server.QueryAsync(Document, new { n = 9 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_LimitsNotEnforced_IsAnswered()
    {
        await using var server = TestServer.Create<Query>(builder => builder.ModifyCostOptions(options =>
        {
            options.MaxFieldCost = 1;
            options.EnforceCostLimits = false;
        }));

        Assert.Equal("""{"data":{"slow":1}}""", await server.QueryAsync("{ slow }"));
    }

    [Fact]
    public async Task Query_AnalyzerSkipped_IsAnswered()
    {
        await using var server = TestServer.Create<Query>(builder => builder.ModifyCostOptions(options =>
        {
            options.MaxFieldCost = 1;
            options.SkipAnalyzer = true;
        }));

        Assert.Equal("""{"data":{"slow":1}}""", await server.QueryAsync("{ slow }"));
    }

    [Fact]
    public async Task Query_ListsInsideListsWithoutPaging_DoNotEscape()
    {
        await using var server = TestServer.Create<Query>();

        var error = await RefusalAsync(server, "{ things { things { things { things { id } } } } }");

        Assert.Equal("HC0047", (string?)error["code"]);
    }

    [Fact]
    public async Task Query_DefaultListSizeOne_CostsWhatHotChocolateReckons()
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.ModifyCostOptions(options => options.DefaultListSize = 1));

        var answer = await server.QueryAsync("{ things { things { things { things { id } } } } }");

        Assert.Equal("""{"data":{"things":[]}}""", answer);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void Options_NoCost_AreRefused(double value)
    {
        var options = new CostOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxFieldCost = value);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxTypeCost = value);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.DefaultListSize = value);
    }

    private static TestServer Create(double fieldCost = 1_000, double typeCost = 1_000) =>
        TestServer.Create<Query>(builder => builder.ModifyCostOptions(options =>
        {
            options.MaxFieldCost = fieldCost;
            options.MaxTypeCost = typeCost;
        }));

    private static async Task<JsonNode> RefusalAsync(TestServer server, string document)
    {
        var answer = JsonNode.Parse(await server.QueryAsync(document));
        Assert.Null(answer?["data"]);
        return Assert.Single(answer?["errors"]?.AsArray() ?? [])?["extensions"] ?? new JsonObject();
    }

    public sealed class Query
    {
        public static int Calls { get; private set; }

        public Task<int> SlowAsync()
        {
            Calls++;
            return Task.FromResult(1);
        }

        public Thing[] Things => [];

        [ListSize(SlicingArguments = ["first"])]
        public Thing[] List(int first) => [.. Enumerable.Repeat(new Thing(1), first)];
    }

    public sealed record Thing(int Id)
    {
        public Thing[] Things => [];
    }
}
