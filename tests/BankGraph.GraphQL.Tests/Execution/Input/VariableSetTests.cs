using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Execution.Input;

/// <summary>How variables find their values, be they few or many.</summary>
public sealed class VariableSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public async Task Query_Variables_EachTakesItsOwnValue(int count)
    {
        var given = string.Join(",", Enumerable.Range(0, count).Reverse().Select(i => $"\"v{i}\":{i}"));

        var data = await SendAsync(count, given);

        for (var i = 0; i < count; i++) Assert.Equal(i, data.GetProperty($"f{i}").GetInt32());
    }

    [Theory]
    [InlineData(1, "\"v0\":1,\"v0\":2", 2)]
    [InlineData(9, "\"v0\":1,\"v0\":2", 2)]
    [InlineData(1, "\"\\u00760\":3", 3)]
    [InlineData(9, "\"\\u00760\":3", 3)]
    [InlineData(1, "\"\\ud800\":1,\"other\":1,\"v0\":4", 4)]
    [InlineData(9, "\"\\ud800\":1,\"other\":1,\"v0\":4", 4)]
    [InlineData(1, "\"v0\":2147483647", 2147483647)]
    [InlineData(1, "\"v0\":-1", -1)]
    [InlineData(1, "\"v00\":5", 7)]
    [InlineData(1, "\"v0\":null", null)]
    public async Task Query_FirstVariable_TakesTheLastValueOfItsName(int count, string given, int? expected)
    {
        var value = (await SendAsync(count, given)).GetProperty("f0");

        if (expected is { } number) Assert.Equal(number, value.GetInt32());
        else Assert.Equal(JsonValueKind.Null, value.ValueKind);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("\"1\"")]
    public async Task Query_ValueIsNoInt_IsRefused(string value)
    {
        await using var server = TestServer.Create<Query>();

        var json = await server.QueryAsync(Document(1), JsonElement.Parse($$"""{"v0":{{value}}}"""));

        Assert.Contains(ErrorCodes.InvalidType, json, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SendAsync(int count, string variables)
    {
        await using var server = TestServer.Create<Query>();
        var json = await server.QueryAsync(Document(count), JsonElement.Parse($"{{{variables}}}"));
        return JsonElement.Parse(json).GetProperty("data");
    }

    private static string Document(int count)
    {
        var all = Enumerable.Range(0, count).ToArray();
        var declared = string.Concat(all.Select(i => $"$v{i}: Int = 7 "));
        return $"query({declared}) {{ {string.Concat(all.Select(i => $"f{i}: echo(value: $v{i}) "))} }}";
    }

    public sealed class Query
    {
        public int? GetEcho(int? value) => value;
    }
}
