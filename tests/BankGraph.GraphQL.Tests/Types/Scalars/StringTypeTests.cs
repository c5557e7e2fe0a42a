using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Section 3.5.3.</summary>
public sealed class StringTypeTests() : ScalarTypeTests<StringType, string>(InputKind.String)
{
    [Theory]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("\"\\u0000\\n\\\\\\\"/\"", "\"\\u0000\\n\\\\\\\"/\"")]
    [InlineData("\"grüße\"", "\"grüße\"")]
    [InlineData("\"😀\"", "\"😀\"")]
    [InlineData("\"\\uD83D\\uDE00\"", "\"😀\"")]
    [InlineData("\"12\"", "\"12\"")]
    public Task Text_OfAnyKind_IsRead(string text, string expected) => AssertReadsAsync(text, expected);

    [Fact]
    public async Task Literal_InABlock_IsRead() =>
        Assert.Equal("\"a\\n  b\"", await LiteralAsync("\"\"\"\n    a\n      b\n  \"\"\""));

    [Theory]
    [InlineData("\"\\uD83D\"")]
    [InlineData("\"\\uDE00\"")]
    [InlineData("\"\\uD83Dx\"")]
    public async Task HalfOfASurrogatePair_OnItsWayIn_IsRefused(string text)
    {
        Assert.Equal("HC0011", await LiteralAsync(text));
        Assert.Equal("HC0017 at v", await VariableAsync(text));
    }

    public sealed record Nested(string[] Texts);

    public sealed class NestedQuery
    {
        public int Count(Nested value) => value.Texts.Length;

        public JsonElement Json(JsonElement value) => value;
    }

    [Theory]
    [InlineData("query($v:NestedInput!){count(value:$v)}", "{\"texts\":[\"\",\"\\uD83D\"]}", "[\"v\",\"texts\",1]")]
    [InlineData("query($v:NestedInput!){count(value:$v)}", "{\"\\uD83D\":[]}", "[\"v\"]")]
    [InlineData("query($v:JSON!){json(value:{inner:$v})}", "\"\\uD83D\"", "[\"json\"]")]
    public async Task HalfOfASurrogatePair_AnywhereInAVariable_IsRefused(string document, string variable, string path)
    {
        await using var server = TestServer.Create<NestedQuery>();

        var answer = await server.QueryAsync(
            document, JsonSerializer.Deserialize<JsonElement>($"{{\"v\":{variable}}}"));

        Assert.Contains($"\"path\":{path},\"extensions\":{{\"code\":\"HC0017\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HalfOfASurrogatePair_OnItsWayOut_IsReplaced() =>
        Assert.Equal("\"a\uFFFDb\"", await OutputAsync("a\uD83Db"));

    [Fact]
    public async Task Output_OfAnyBasicValue_IsWrittenAsText()
    {
        Assert.Equal("\"x\"", await OutputAsync('x'));
        Assert.Equal("\"true\"", await OutputAsync(true));
        Assert.Equal("\"-5\"", await OutputAsync(-5));
        Assert.Equal("\"1.50\"", await OutputAsync(1.50m));
        Assert.Equal("\"0.1\"", await OutputAsync(0.1));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [new object(), new[] { "a" }, new Dictionary<string, string>()];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }

    public sealed class Letters
    {
        public char Echo(char value) => value;
    }

    [Fact]
    public async Task Character_OfOneUnit_IsRead()
    {
        await using var server = TestServer.Create<Letters>();

        Assert.Equal("""{"data":{"echo":"ß"}}""", await server.QueryAsync("{echo(value:\"ß\")}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("😀")]
    public async Task Character_OfAnotherLength_IsAnErrorOfTheField(string text)
    {
        await using var server = TestServer.Create<Letters>();

        var answer = await server.QueryAsync($"{{echo(value:\"{text}\")}}");

        Assert.Contains("\"path\":[\"echo\"],\"extensions\":{\"code\":\"HC0017\"", answer, StringComparison.Ordinal);
    }
}
