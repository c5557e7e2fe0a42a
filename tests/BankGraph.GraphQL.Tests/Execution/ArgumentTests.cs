using System.Text.Json;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class ArgumentTests
{
    public enum Colour { Red, DarkBlue }

    public sealed record Size(int Width, int? Height, Optional<string> Note, [property: DefaultValue(3)] int Depth);

    [OneOf]
    public sealed class Lookup
    {
        public int? Id { get; set; }

        public string? Name { get; set; }
    }

    public sealed class Query
    {
        public string Number(int n = 5, string? text = null) => $"{n}/{text ?? "null"}";

        public string Sum(int[] values) => string.Join('+', values);

        public string Names(List<string?> values) => string.Join('+', values.Select(value => value ?? "null"));

        public string Pick(Colour colour = Colour.DarkBlue) => colour.ToString();

        public string Measure(Size size) =>
            $"{size.Width}x{size.Height?.ToString() ?? "?"}x{size.Depth} "
            + (size.Note.HasValue ? size.Note.Value : "absent");

        public string Find(Lookup by) => by.Id?.ToString() ?? by.Name ?? "";

        public DateTime At(DateTime d) => d;

        public decimal Exact(decimal d) => d;

        public long Large(long d) => d;

        public Guid Unique(Guid d) => d;

        public TimeSpan Span(TimeSpan d) => d;

        public float Single(float d) => d;

        public JsonElement Json(JsonElement d) => d;
    }

    [Theory]
    [InlineData("{number}", "number", "\"5/null\"")]
    [InlineData("{number(n:7,text:\"a\")}", "number", "\"7/a\"")]
    [InlineData("{number(text:null)}", "number", "\"5/null\"")]
    [InlineData("{sum(values:[1,2,3])}", "sum", "\"1\\u002B2\\u002B3\"")]
    [InlineData("{sum(values:4)}", "sum", "\"4\"")]
    [InlineData("{names(values:[\"a\",null])}", "names", "\"a\\u002Bnull\"")]
    [InlineData("{pick}", "pick", "\"DarkBlue\"")]
    [InlineData("{pick(colour:RED)}", "pick", "\"Red\"")]
    [InlineData("{measure(size:{width:2,note:\"n\"})}", "measure", "\"2x?x3 n\"")]
    [InlineData("{measure(size:{width:2,height:4,depth:9,note:\"\"})}", "measure", "\"2x4x9 \"")]
    [InlineData("{find(by:{id:4})}", "find", "\"4\"")]
    [InlineData("{at(d:\"2025-01-02T03:04:05.1234567+02:00\")}", "at", "\"2025-01-02T01:04:05.1234567Z\"")]
    [InlineData("{exact(d:12345678901234567890.12)}", "exact", "12345678901234567890.12")]
    [InlineData("{large(d:9007199254740993)}", "large", "9007199254740993")]
    [InlineData(
        "{unique(d:\"0f8fad5b-d9cb-469f-a165-70867728950e\")}", "unique", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("{span(d:\"PT5M\")}", "span", "\"PT5M\"")]
    [InlineData("{single(d:0.1)}", "single", "0.1")]
    [InlineData("{json(d:{a:[1,true,null,\"x\"],b:ENUM})}", "json", "{\"a\":[1,true,null,\"x\"],\"b\":\"ENUM\"}")]
    public async Task Literal_OfItsType_ReachesTheResolver(string document, string field, string expected)
    {
        await using var server = TestServer.Create<Query>();

        var answer = JsonDocument.Parse(await server.QueryAsync(document)).RootElement;

        Assert.Equal(expected, JsonSerializer.Serialize(answer.GetProperty("data").GetProperty(field)));
    }

    [Theory]
    [InlineData("query($v:Int){number(n:$v)}", "{}", "{\"number\":\"5/null\"}")]
    [InlineData("query($v:Int=8){number(n:$v)}", "{}", "{\"number\":\"8/null\"}")]
    [InlineData("query($v:[Int!]!){sum(values:$v)}", "{\"v\":[1,2]}", "{\"sum\":\"1+2\"}")]
    [InlineData("query($v:[Int!]!){sum(values:$v)}", "{\"v\":7}", "{\"sum\":\"7\"}")]
    [InlineData("query($v:Int!){sum(values:[1,$v])}", "{\"v\":7}", "{\"sum\":\"1+7\"}")]
    [InlineData("query($v:Colour!){pick(colour:$v)}", "{\"v\":\"RED\"}", "{\"pick\":\"Red\"}")]
    [InlineData(
        "query($v:Size!){measure(size:$v)}", "{\"v\":{\"width\":1,\"note\":\"n\"}}", "{\"measure\":\"1x?x3 n\"}")]
    [InlineData(
        "query($w:Int!,$h:Int){measure(size:{width:$w,height:$h,note:\"n\"})}",
        "{\"w\":1}",
        "{\"measure\":\"1x?x3 n\"}")]
    [InlineData("query($v:Lookup!){find(by:$v)}", "{\"v\":{\"name\":\"x\"}}", "{\"find\":\"x\"}")]
    [InlineData(
        "query($v:JSON!,$w:JSON){json(d:{a:[$v,1],b:$w})}",
        "{\"v\":{\"x\":[true,2.5]}}",
        "{\"json\":{\"a\":[{\"x\":[true,2.5]},1],\"b\":null}}")]
    [InlineData("query($v:Decimal!){exact(d:$v)}", "{\"v\":1.50}", "{\"exact\":1.50}")]
    [InlineData(
        "query($a:Boolean!,$b:Boolean!){x:number @skip(if:$a) y:number @include(if:$b)}",
        "{\"a\":true,\"b\":true}",
        "{\"y\":\"5/null\"}")]
    public async Task Variable_OfItsType_ReachesTheResolver(string document, string variables, string expected)
    {
        await using var server = TestServer.Create<Query>();
        document = document.Replace("Size!", "SizeInput!").Replace("Lookup!", "LookupInput!");

        var answer = await server.QueryAsync(document, JsonSerializer.Deserialize<JsonElement>(variables));

        Assert.Equal($$"""{"data":{{expected}}}""", answer);
    }

    [Theory]
    [InlineData("query($v:Int!){number(n:$v)}", "{}")]
    [InlineData("query($v:Int!){number(n:$v)}", "{\"v\":null}")]
    [InlineData("query($v:Int!){number(n:$v)}", "{\"v\":\"1\"}")]
    [InlineData("query($v:Int!){number(n:$v)}", "{\"v\":1.5}")]
    [InlineData("query($v:Int!){number(n:$v)}", "{\"v\":3000000000}")]
    [InlineData("query($v:[Int!]!){sum(values:$v)}", "{\"v\":[1,null]}")]
    [InlineData("query($v:Colour!){pick(colour:$v)}", "{\"v\":\"GREEN\"}")]
    [InlineData("query($v:SizeInput!){measure(size:$v)}", "{\"v\":{\"width\":1,\"note\":\"n\",\"extra\":1}}")]
    [InlineData("query($v:SizeInput!){measure(size:$v)}", "{\"v\":{\"note\":\"n\"}}")]
    [InlineData("query($v:LookupInput!){find(by:$v)}", "{\"v\":{\"name\":\"x\",\"id\":1}}")]
    [InlineData("query($v:LookupInput!){find(by:$v)}", "{\"v\":{\"name\":null}}")]
    [InlineData("query($v:LookupInput!){find(by:$v)}", "{\"v\":{}}")]
    public async Task Variable_OfAnotherType_IsRefusedBeforeExecution(string document, string variables)
    {
        await using var server = TestServer.Create<Query>();

        var answer = JsonDocument.Parse(
            await server.QueryAsync(document, JsonSerializer.Deserialize<JsonElement>(variables))).RootElement;

        Assert.False(answer.TryGetProperty("data", out _));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.StartsWith(
            "HC00", error.GetProperty("extensions").GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonLiteral_NestedDeeply_IsRead()
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.ModifyRequestOptions(options => options.MaxInputDepth = 150));
        var nested = new string('[', 150) + new string(']', 150);

        Assert.Equal("{\"data\":{\"json\":" + nested + "}}", await server.QueryAsync($"{{json(d:{nested})}}"));
    }

    [Fact]
    public async Task Schema_OfArguments_MatchesConventions()
    {
        await using var server = TestServer.Create<Query>();

        SchemaPrinter.Print(server.Schema).MatchSnapshot(extension: "graphql");
    }
}
