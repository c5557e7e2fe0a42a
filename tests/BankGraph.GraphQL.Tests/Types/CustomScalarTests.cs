using System.Globalization;
using System.Text.Json;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Types;

/// <summary>Scalars of one's own, written as for Hot Chocolate 15.</summary>
public sealed class CustomScalarTests
{
    public sealed class SortCodeType : ScalarType<string, StringValueNode>
    {
        public SortCodeType() : base("SortCode")
        {
            Description = "Six digits in pairs.";
            SpecifiedBy = new Uri("https://bank.example/sort-code");
        }

        protected override bool IsInstanceOfType(StringValueNode valueSyntax) => IsInstanceOfType(valueSyntax.Value);

        protected override bool IsInstanceOfType(string runtimeValue) => runtimeValue is [_, _, '-', _, _, '-', _, _];

        protected override string ParseLiteral(StringValueNode valueSyntax) => valueSyntax.Value == "00-00-00"
            ? throw new SerializationException("No bank has the sort code 00-00-00.", this)
            : valueSyntax.Value;

        protected override StringValueNode ParseValue(string runtimeValue) => new(runtimeValue);

        public override IValueNode ParseResult(object? resultValue) => ParseValue((string)resultValue!);

        public override bool TrySerialize(object? runtimeValue, out object? resultValue)
        {
            resultValue = runtimeValue;
            return runtimeValue is string text && IsInstanceOfType(text);
        }

        public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
        {
            runtimeValue = resultValue;
            return resultValue is string text && IsInstanceOfType(text);
        }
    }

    /// <summary>Hundredths of a unit.</summary>
    public readonly record struct Cents(long Value);

    /// <summary>Several kinds of literal for one C# type that JSON does not know.</summary>
    [SpecifiedBy("https://bank.example/cents")]
    public sealed class CentsType() : ScalarType<Cents, IValueNode>("Cents", BindingBehavior.Implicit)
    {
        protected override bool IsInstanceOfType(IValueNode valueSyntax) =>
            valueSyntax is IntValueNode or FloatValueNode or StringValueNode;

        protected override Cents ParseLiteral(IValueNode valueSyntax)
        {
            var text = valueSyntax switch
            {
                IntValueNode number => number.Value,
                FloatValueNode number => number.Value,
                _ => ((StringValueNode)valueSyntax).Value,
            };
            return new Cents(decimal.ToInt64(decimal.Parse(text, CultureInfo.InvariantCulture) * 100));
        }

        protected override IValueNode ParseValue(Cents runtimeValue) =>
            new FloatValueNode((runtimeValue.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture));
    }

    public sealed record Point(int X, int Y);

    public sealed class PointType() : ScalarType<Point, ObjectValueNode>("Point", BindingBehavior.Implicit)
    {
        protected override Point ParseLiteral(ObjectValueNode valueSyntax) =>
            new(Read(valueSyntax, "x"), Read(valueSyntax, "y"));

        protected override ObjectValueNode ParseValue(Point runtimeValue) => new(
        [
            new ObjectFieldNode(new NameNode("x"), new IntValueNode(runtimeValue.X)),
            new ObjectFieldNode(new NameNode("y"), new IntValueNode(runtimeValue.Y)),
        ]);

        private static int Read(ObjectValueNode value, string name) => int.Parse(
            value.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value is IntValueNode number
                ? number.Value
                : throw new FormatException(),
            CultureInfo.InvariantCulture);
    }

    public sealed class Query
    {
        public string Code(string value = "12-34-56") => value;

        public string Broken => "not a sort code";

        public Cents Price([DefaultValue("1.5")] Cents value) => value;

        public Cents? None => null;

        public Point Move(Point value, List<Point>? by = null) =>
            (by ?? []).Aggregate(value, (at, step) => new Point(at.X + step.X, at.Y + step.Y));
    }

    [Theory]
    [InlineData("{code}", """{"code":"12-34-56"}""")]
    [InlineData("{code(value:\"65-43-21\")}", """{"code":"65-43-21"}""")]
    [InlineData("{price}", """{"price":1.50}""")]
    [InlineData("{price(value:2)}", """{"price":2.00}""")]
    [InlineData("{price(value:2.25)}", """{"price":2.25}""")]
    [InlineData("{price(value:\"2.5\") none}", """{"price":2.50,"none":null}""")]
    [InlineData("{move(value:{x:1,y:2})}", """{"move":{"x":1,"y":2}}""")]
    [InlineData("{move(value:{x:1,y:2},by:[{x:1,y:0},{y:1,x:0}])}", """{"move":{"x":2,"y":3}}""")]
    public async Task Literal_OfACustomScalar_GoesInAndOut(string document, string expected)
    {
        await using var server = CreateServer();

        Assert.Equal($"{{\"data\":{expected}}}", await server.QueryAsync(document));
    }

    [Theory]
    [InlineData("query($v:SortCode!){code(value:$v)}", "\"65-43-21\"", """{"code":"65-43-21"}""")]
    [InlineData("query($v:Cents!){price(value:$v)}", "2", """{"price":2.00}""")]
    [InlineData("query($v:Cents!){price(value:$v)}", "2.25", """{"price":2.25}""")]
    [InlineData("query($v:Point!){move(value:$v)}", "{\"x\":1,\"y\":2}", """{"move":{"x":1,"y":2}}""")]
    [InlineData("query($v:Point!){move(value:{x:0,y:0},by:[$v,$v])}", "{\"x\":1,\"y\":2}",
        """{"move":{"x":2,"y":4}}""")]
    public async Task Variable_OfACustomScalar_GoesInAndOut(string document, string variable, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(document, JsonElement.Parse($"{{\"v\":{variable}}}"));

        Assert.Equal($"{{\"data\":{expected}}}", answer);
    }

    [Theory]
    [InlineData("SortCode", "code", "\"nonsense\"", "SortCode cannot represent the given value of kind `String`.")]
    [InlineData("SortCode", "code", "\"00-00-00\"", "No bank has the sort code 00-00-00.")]
    [InlineData("SortCode", "code", "123456", "SortCode cannot represent the given value of kind `Int`.")]
    [InlineData("Cents", "price", "\"a\"", "Cents cannot represent the given value of kind `String`.")]
    [InlineData("Cents", "price", "1e20", "Cents cannot represent the given value of kind `Float`.")]
    [InlineData("Point", "move", "{\"x\":1}", "Point cannot represent the given value of kind `Object`.")]
    public async Task Value_ThatIsNoneOfTheScalar_IsRefusedBeforeExecution(
        string type, string field, string json, string message)
    {
        await using var server = CreateServer();

        var variable = await server.QueryAsync(
            $"query($v:{type}!){{{field}(value:$v)}}", JsonSerializer.Deserialize<JsonElement>($"{{\"v\":{json}}}"));
        var literal = await server.QueryAsync($"{{{field}(value:{json.Replace("\"x\"", "x")})}}");

        Assert.StartsWith($"{{\"errors\":[{{\"message\":\"{message}\"", variable, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"v\"],\"extensions\":{\"code\":\"HC0017\"", variable, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0016\"", literal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_ThatIsNoneOfTheScalar_IsAnErrorOfTheField()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """
            {"errors":[{"message":"SortCode cannot represent a value of the C# type `String`.",
            """ + """
            "locations":[{"line":1,"column":2}],"path":["broken"],"extensions":{"code":"HC0017"}}],"data":null}
            """,
            await server.QueryAsync("{broken}"));
    }

    [Fact]
    public async Task Schema_WithCustomScalars_DescribesThem()
    {
        await using var server = CreateServer();

        var schema = SchemaPrinter.Print(server.Schema);

        Assert.Contains(
            "Six digits in pairs.\n\"\"\"\nscalar SortCode @specifiedBy(url: \"https://bank.example/sort-code\")",
            schema,
            StringComparison.Ordinal);
        Assert.Contains(
            "scalar Cents @specifiedBy(url: \"https://bank.example/cents\")", schema, StringComparison.Ordinal);
        Assert.Contains("code(value: SortCode! = \"12-34-56\")", schema, StringComparison.Ordinal);
        Assert.Contains("price(value: Cents! = 1.50)", schema, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"__type":{"specifiedByURL":"https://bank.example/cents","description":null}}}""",
            await server.QueryAsync("{__type(name:\"Cents\"){specifiedByURL description}}"));
    }

    private static TestServer CreateServer() => TestServer.Create<Query>(builder => builder
        .BindRuntimeType<string, SortCodeType>()
        .AddType<CentsType>()
        .AddType<PointType>());
}
