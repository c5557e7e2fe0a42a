using System.Globalization;
using System.Numerics;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class AnyTypeTests() : ScalarTypeTests<AnyType, object>(Enum.GetValues<InputKind>())
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1.50", "1.50")]
    [InlineData("1e300", "1E+300")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("true", "true")]
    [InlineData("[1,[null,\"x\"]]", "[1,[null,\"x\"]]")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    public Task Value_OfAnyKind_IsRead(string text, string expected) => AssertReadsAsync(text, expected);

    [Fact]
    public async Task Literal_OfAnObject_IsRead() =>
        Assert.Equal("""{"a":{"b":["ENUM"]},"c":null}""", await LiteralAsync("{a:{b:[ENUM]},c:null}"));

    [Fact]
    public Task Number_BeyondEveryKind_IsRefused() => AssertRefusesAsync("1e999");

    public sealed class Kinds
    {
        public string? Kind(object? value) => value switch
        {
            IReadOnlyDictionary<string, object?> members => string.Join(',', members.Keys),
            IReadOnlyList<object?> items => items.Count.ToString(CultureInfo.InvariantCulture),
            _ => value?.GetType().Name,
        };
    }

    [Theory]
    [InlineData("1", "Int64")]
    [InlineData("123456789012345678901234567890", "BigInteger")]
    [InlineData("1.5", "Decimal")]
    [InlineData("1e300", "Double")]
    [InlineData("true", "Boolean")]
    [InlineData("\"a\"", "String")]
    [InlineData("[1,2]", "2")]
    [InlineData("{a:1,b:2}", "a,b")]
    public async Task Value_OfAnyKind_ReachesTheResolverInABasicType(string literal, string expected)
    {
        await using var server = TestServer.Create<Kinds>(builder => builder.BindRuntimeType<object, AnyType>());

        Assert.Equal(
            $"{{\"data\":{{\"kind\":\"{expected}\"}}}}", await server.QueryAsync($"{{kind(value:{literal})}}"));
    }

    [Fact]
    public async Task Output_OfBasicTypes_IsWritten()
    {
        var value = new Dictionary<string, object?>
        {
            ["whole"] = (byte)1,
            ["large"] = BigInteger.Parse("123456789012345678901234567890"),
            ["exact"] = 1.50m,
            ["near"] = 0.1f,
            ["text"] = "a\"b",
            ["none"] = null,
            ["list"] = new object?[] { true, null, JsonElement.Parse("[1]") },
        };

        Assert.Equal(
            """
            {"whole":1,"large":123456789012345678901234567890,"exact":1.50,"near":0.1,
            """ + """
            "text":"a\"b","none":null,"list":[true,null,[1]]}
            """,
            await OutputAsync(value));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        var circle = new List<object>();
        circle.Add(circle);
        object[] values = [double.NaN, float.PositiveInfinity, new object(), Guid.Empty, default(JsonElement), circle];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
