using System.Text.Json;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Authoring;

/// <summary><c>[GraphQLDeprecated]</c> and <c>[Obsolete]</c> (section 3.13.3).</summary>
public sealed class DeprecationTests
{
    public sealed class Query
    {
        public int Kept(
            int kept,
            [GraphQLDeprecated("first argument")] int? first,
            [GraphQLDeprecated("with a default")] int second = 2) => kept + (first ?? 0) + second;

        [GraphQLDeprecated("first field")]
        public int First => 1;

#pragma warning disable CS0618 // The engine reads the attribute; nobody calls the member.
        [Obsolete("second field")]
        public int Second => 2;

        [Obsolete]
        public int Third() => 3;

        public Shade Shade(Wish? wish) => wish?.Shade ?? DeprecationTests.Shade.Kept;
    }

    public enum Shade
    {
        Kept,
        [GraphQLDeprecated("first value")] First,
        [Obsolete("second value")] Second,
    }

    public sealed class Wish
    {
        public Shade Shade { get; set; }

        [GraphQLDeprecated("first input")]
        public int? First { get; set; }

        [Obsolete("second input")]
        public int? Second { get; set; }

        [GraphQLDeprecated("with a default"), DefaultValue(3)]
        public int Third { get; set; }
    }
#pragma warning restore CS0618

    public sealed class RequiredArgument
    {
        public int Field([GraphQLDeprecated("too early")] int needed) => needed;
    }

    public sealed class RequiredInput
    {
        public int Field(Demand demand) => demand.Needed;
    }

    public sealed record Demand([property: GraphQLDeprecated("too early")] int Needed);

    [Theory]
    [InlineData("first: Int! @deprecated(reason: \"first field\")")]
    [InlineData("second: Int! @deprecated(reason: \"second field\")")]
    [InlineData("third: Int! @deprecated(reason: \"No longer supported.\")")]
    [InlineData("first: Int @deprecated(reason: \"first argument\")")]
    [InlineData("second: Int! = 2 @deprecated(reason: \"with a default\")")]
    [InlineData("FIRST @deprecated(reason: \"first value\")")]
    [InlineData("SECOND @deprecated(reason: \"second value\")")]
    [InlineData("first: Int @deprecated(reason: \"first input\")")]
    [InlineData("second: Int @deprecated(reason: \"second input\")")]
    [InlineData("third: Int! = 3 @deprecated(reason: \"with a default\")")]
    public async Task Schema_OfADeprecatedMember_PrintsTheReason(string expected)
    {
        await using var server = TestServer.Create<Query>();

        Assert.Contains(expected, SchemaPrinter.Print(server.Schema), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""__type(name:"Query"){x:fields{name}}""", "kept,shade")]
    [InlineData("""__type(name:"Query"){x:fields(includeDeprecated:false){name}}""", "kept,shade")]
    [InlineData("""__type(name:"Query"){x:fields(includeDeprecated:true){name}}""", "kept,first,second,third,shade")]
    [InlineData("""__type(name:"Shade"){x:enumValues{name}}""", "KEPT")]
    [InlineData("""__type(name:"Shade"){x:enumValues(includeDeprecated:true){name}}""", "KEPT,FIRST,SECOND")]
    [InlineData("""__type(name:"WishInput"){x:inputFields{name}}""", "shade")]
    [InlineData("""__type(name:"WishInput"){x:inputFields(includeDeprecated:true){name}}""",
        "shade,first,second,third")]
    public async Task Introspection_WithoutAsking_LeavesDeprecatedMembersOut(string selection, string expected)
    {
        using var answer = await AskAsync(selection);

        Assert.Equal(expected, NamesOf(answer.RootElement.GetProperty("data").GetProperty("__type").GetProperty("x")));
    }

    [Theory]
    [InlineData("args{name}", "kept")]
    [InlineData("args(includeDeprecated:true){name}", "kept,first,second")]
    public async Task Introspection_OfArguments_LeavesDeprecatedOnesOut(string arguments, string expected)
    {
        using var answer = await AskAsync($$$"""__type(name:"Query"){fields{name {{{arguments}}}}}""");

        var field = answer.RootElement.GetProperty("data").GetProperty("__type").GetProperty("fields")[0];
        Assert.Equal(expected, NamesOf(field.GetProperty("args")));
    }

    [Theory]
    [InlineData("Query", "fields", "first field")]
    [InlineData("Shade", "enumValues", "first value")]
    [InlineData("WishInput", "inputFields", "first input")]
    public async Task Introspection_OfMembers_TellsTheReason(string type, string members, string reason)
    {
        using var answer = await AskAsync(
            $$"""__type(name:"{{type}}"){x:{{members}}(includeDeprecated:true){isDeprecated deprecationReason} }""");

        var found = answer.RootElement.GetProperty("data").GetProperty("__type").GetProperty("x");
        Assert.Equal("""{"isDeprecated":false,"deprecationReason":null}""", found[0].GetRawText());
        Assert.Equal($$"""{"isDeprecated":true,"deprecationReason":"{{reason}}"}""", found[1].GetRawText());
    }

    [Fact]
    public async Task Deprecated_Members_StillWork()
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync(
            "{first second third kept(kept:1 first:10 second:100) shade(wish:{shade:SECOND first:1})}");

        Assert.Equal("""{"data":{"first":1,"second":2,"third":3,"kept":111,"shade":"SECOND"}}""", answer);
    }

    [Fact]
    public void RequiredArgument_MarkedAsDeprecated_IsRefusedAtStart()
    {
        var refusal = Assert.Throws<SchemaException>(() => TestServer.Create<RequiredArgument>().Schema);

        Assert.Contains("`Query.field(needed:)` is deprecated but required", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequiredInputField_MarkedAsDeprecated_IsRefusedAtStart()
    {
        var refusal = Assert.Throws<SchemaException>(() => TestServer.Create<RequiredInput>().Schema);

        Assert.Contains("`DemandInput.needed` is deprecated but required", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> AskAsync(string selection)
    {
        await using var server = TestServer.Create<Query>();
        return JsonDocument.Parse(await server.QueryAsync($"{{{selection}}}"));
    }

    private static string NamesOf(JsonElement members) =>
        string.Join(',', members.EnumerateArray().Select(member => member.GetProperty("name").GetString()));
}
