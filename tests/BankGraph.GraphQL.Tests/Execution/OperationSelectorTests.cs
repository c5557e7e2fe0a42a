using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Which operation of a document is executed (section 6.1).</summary>
public sealed class OperationSelectorTests
{
    private const string Document = "query A { hello } query B { hi: hello }";

    public sealed class Query
    {
        public string Hello => "hello";
    }

    [Theory]
    [InlineData("A", """{"data":{"hello":"hello"}}""")]
    [InlineData("B", """{"data":{"hi":"hello"}}""")]
    public async Task Name_OfAnOperation_ExecutesIt(string name, string expected)
    {
        await using var server = TestServer.Create<Query>();

        Assert.Equal(expected, await server.QueryAsync(Document, operationName: name));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(100_000, true)]
    public async Task Name_OfNoOperation_IsRepeatedUpToAPoint(int length, bool isCut)
    {
        await using var server = TestServer.Create<Query>();

        using var answer = JsonDocument.Parse(
            await server.QueryAsync(Document, operationName: new string('x', length)));

        var error = answer.RootElement.GetProperty("errors")[0];
        var shown = new string('x', 64) + (isCut ? "…" : "");
        Assert.Equal(shown, error.GetProperty("extensions").GetProperty("operationName").GetString());
        Assert.Contains($"`{shown}`", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_CutWithinACharacter_LosesItWhole()
    {
        await using var server = TestServer.Create<Query>();

        using var answer = JsonDocument.Parse(
            await server.QueryAsync(Document, operationName: new string('x', 63) + "\U0001F3E6 and more"));

        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal(
            new string('x', 63) + "…", error.GetProperty("extensions").GetProperty("operationName").GetString());
    }
}
