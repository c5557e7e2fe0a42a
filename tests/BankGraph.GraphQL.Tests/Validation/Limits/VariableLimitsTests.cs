using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Validation.Limits;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class VariableLimitsTests
{
    private static readonly RequestExecutorOptions Few = new()
    {
        MaxVariableBytes = 100, MaxVariableValues = 5, MaxInputDepth = 2,
    };

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "a": 1, "b": 2, "c": null, "d": true, "e": "x" }""")]
    [InlineData("""{ "a": [[1, 2, 3]] }""")]
    [InlineData("""{ "a": { "b": [] }, "c": [{}] }""")]
    [InlineData("""{ "a": "[[[[{{{{,,,,,,,,,,,,", "[[[[": "\"]]{{{{" }""")]
    public void Demand_AtTheLimits_Accepts(string variables) =>
        VariableLimits.Demand(JsonElement.Parse(variables), Few);

    [Theory]
    [InlineData("""{ "a": 1, "b": 2, "c": null, "d": true, "e": "x", "f": 6 }""", "MaxVariableValues", 5)]
    [InlineData("""{ "a": [[1, 2, 3, 4]] }""", "MaxVariableValues", 5)]
    [InlineData("""{ "a": { "b": {}, "c": {}, "d": [], "e": [], "f": [] } }""", "MaxVariableValues", 5)]
    [InlineData("""{ "a": [[[]]] }""", "MaxInputDepth", 2)]
    [InlineData("""{ "a": 1, "b": { "c": { "d": {} } } }""", "MaxInputDepth", 2)]
    [InlineData("""{ "a": [{ "b": [1] }] }""", "MaxInputDepth", 2)]
    public void Demand_AboveALimit_Refuses(string variables, string limit, int maximum) =>
        AssertRefused(variables, Few, limit, maximum);

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Demand_Bytes_AreCounted(int bytes, bool isRefused)
    {
        // The escapes count as they were written.
        var variables = $$"""{"a":"\u0041{{new string('x', bytes - 14)}}"}""";

        if (isRefused) AssertRefused(variables, Few, "MaxVariableBytes", 100);
        else VariableLimits.Demand(JsonElement.Parse(variables), Few);
    }

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void Demand_ByDefault_AllowsAsDeepAsLiterals(int levels, bool isRefused)
    {
        var variables = $$"""{"a":{{new string('[', levels)}}{{new string(']', levels)}}}""";

        if (isRefused) AssertRefused(variables, new RequestExecutorOptions(), "MaxInputDepth", 32);
        else VariableLimits.Demand(JsonElement.Parse(variables), new RequestExecutorOptions());
    }

    [Theory]
    [InlineData(4_999, false)]
    [InlineData(5_000, true)]
    public void Demand_ByDefault_AllowsFiveThousandValues(int items, bool isRefused)
    {
        var variables = $$"""{"a":[{{string.Join(',', Enumerable.Repeat("1", items))}}]}""";

        if (isRefused) AssertRefused(variables, new RequestExecutorOptions(), "MaxVariableValues", 5_000);
        else VariableLimits.Demand(JsonElement.Parse(variables), new RequestExecutorOptions());
    }

    [Fact]
    public void Demand_NoVariables_Accepts()
    {
        VariableLimits.Demand(default, Few);
        VariableLimits.Demand(JsonElement.Parse("null"), Few);
    }

    [Fact]
    public void Demand_AsLargeAsAllowed_AllocatesNothing()
    {
        var variables = JsonElement.Parse($$"""{"a":["{{new string('[', 60_000)}}",{{new string(' ', 5_000)}}1]}""");
        var options = new RequestExecutorOptions();
        VariableLimits.Demand(variables, options);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10; i++) VariableLimits.Demand(variables, options);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999);
    }

    [Fact]
    public async Task Query_VariablesAboveALimit_IsRefusedBeforeTheyAreRead()
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.ModifyRequestOptions(options => options.MaxVariableValues = 2));

        var answer = await server.QueryAsync(
            "query($a: Int) { echo(a: $a) }", new { a = 1, unknown = new[] { 1, 2 } });

        Assert.Equal(
            """{"errors":[{"message":"The variables have more than 2 values.","extensions":"""
            + """{"code":"HC0096","limit":"MaxVariableValues","maximum":2}}]}""",
            answer);
    }

    private static void AssertRefused(string variables, RequestExecutorOptions options, string limit, int maximum)
    {
        var refusal = Assert.Throws<GraphQLException>(
            () => VariableLimits.Demand(JsonElement.Parse(variables), options));

        var error = Assert.Single(refusal.Errors);
        Assert.Equal(ErrorCodes.VariablesTooLarge, error.Code);
        Assert.Equal(limit, error.Extensions?["limit"]);
        Assert.Equal(maximum, error.Extensions?["maximum"]);
    }

    public sealed class Query
    {
        public int Echo(int? a) => a ?? 0;
    }
}
