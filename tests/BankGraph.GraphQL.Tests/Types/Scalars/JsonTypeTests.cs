using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class JsonTypeTests() : ScalarTypeTests<JsonType, JsonElement>(Enum.GetValues<InputKind>())
{
    [Theory]
    [InlineData("0")]
    [InlineData("1.50")]
    [InlineData("1e999")]
    [InlineData("\"a\"")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("[1,[null,\"x\"]]")]
    [InlineData("{}")]
    public Task Value_OfAnyKind_IsRead(string text) => AssertReadsAsync(text, text);

    [Theory]
    [InlineData("{a:{b:[1,ENUM]},c:null}", """{"a":{"b":[1,"ENUM"]},"c":null}""")]
    [InlineData("NAME", "\"NAME\"")]
    [InlineData("\"\"\"a \"b\" \"\"\"", "\"a \\\"b\\\" \"")]
    public async Task Literal_OfAnyKind_IsReadAsJson(string literal, string expected) =>
        Assert.Equal(expected, await LiteralAsync(literal));

    [Fact]
    public async Task Variable_WithEscapes_IsGivenBackAsItCame() =>
        Assert.Equal("""{"a\u0000":"\ud83d"}""", await VariableAsync("""{"a\u0000":"\ud83d"}"""));

    [Fact]
    public async Task Number_OfFourHundredDigits_KeepsThemAll()
    {
        var digits = new string('9', 400);

        await AssertReadsAsync(digits, digits);
    }

    [Fact]
    public async Task Output_OfJson_IsWritten() =>
        Assert.Equal("""{"a":[1.0,null]}""", await OutputAsync(JsonElement.Parse("""{"a":[1.0,null]}""")));

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [default(JsonElement), "a", 1, new Dictionary<string, object?>()];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
