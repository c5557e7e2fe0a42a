using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

/// <summary>Descriptions of operations, fragments and variables (sections 2.2 and 2.3, September 2025).</summary>
public sealed class ExecutableDescriptionTests
{
    [Theory]
    [InlineData("\"what it is\" query Q { a }")]
    [InlineData("\"what it is\" query { a }")]
    [InlineData("\"what it is\" mutation M { a }")]
    [InlineData("\"what it is\" subscription S { a }")]
    [InlineData("\"\"\"\n  what it is\n\"\"\" query Q { a }")]
    public void Operation_WithADescription_Parses(string source)
    {
        var definition = Assert.Single(Utf8GraphQLParser.Parse(source).Definitions);

        Assert.Equal("what it is", Assert.IsType<OperationDefinitionNode>(definition).Description?.Value);
    }

    [Fact]
    public void Fragment_WithADescription_Parses()
    {
        var definition = Utf8GraphQLParser.Parse("{ ...F } \"what it is\" fragment F on A { a }").Definitions[1];

        Assert.Equal("what it is", Assert.IsType<FragmentDefinitionNode>(definition).Description?.Value);
    }

    [Theory]
    [InlineData("\"what it is\" { a }")]
    [InlineData("\"\"\"what it is\"\"\" { a }")]
    [InlineData("query Q { a } \"what it is\" { b }")]
    [InlineData("\"one\" \"two\" query Q { a }")]
    [InlineData("query Q \"late\" { a }")]
    [InlineData("{ \"of a field\" a }")]
    [InlineData("{ ... \"of an inline fragment\" on A { a } }")]
    [InlineData("\"of nothing\"")]
    public void Description_WhereNoneMayStand_IsASyntaxError(string source) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

    [Fact]
    public void Document_WithDescriptions_PrintsThem()
    {
        const string source = "\"op\" query Q(\"var\" $a: Int) { a(b: $a) ...F } \"frag\" fragment F on A { a }";

        var printed = Utf8GraphQLParser.Parse(source).Print(indented: true);

        Assert.Equal(printed, Utf8GraphQLParser.Parse(printed).Print(indented: true));
        foreach (var description in (string[])["op", "var", "frag"])
            Assert.Contains($"\"{description}\"", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execution_OfADescribedDocument_IsThatOfAPlainOne()
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync(
            "\"op\" query Q(\"var\" $to: Int!) { twice(of: $to) ...F } \"frag\" fragment F on Query { __typename }",
            new { to = 2 });

        Assert.Equal("""{"data":{"twice":4,"__typename":"Query"}}""", answer);
    }

    public sealed class Query
    {
        public int Twice(int of) => 2 * of;
    }
}
