using BankGraph.Api.Tests.House;
using BankGraph.GraphQL.Language;

namespace BankGraph.Api.Tests.Schema;

public sealed class ContractTests
{
    [Fact]
    public void ServedSchema_ContainsTheCore()
    {
        var contract = Parse(Repository.Read("schema/contract/core.graphql").Text);

        Assert.True(contract.Definitions.Count > 50);
        Findings.AssertNone(ContractRules.Breaches(contract, Parse(ServedSchema.Text)));
    }

    [Theory]
    [InlineData("type A { b: Int }", "type A { b: Int c: Int }")]
    [InlineData("type A { b(c: Int): Int }", "type A { b(c: Int d: Int e: Int! = 1): Int }")]
    [InlineData("input A { b: Int! }", "input A { b: Int! c: Int d: Int! = 1 }")]
    [InlineData("enum A { B }", "enum A { C B }")]
    [InlineData("union A = B type B { c: Int }", "union A = C | B type B { c: Int } type C { c: Int }")]
    public void Breaches_OnlyAdditions_AreNone(string contract, string served) =>
        Assert.Empty(ContractRules.Breaches(Parse(contract), Parse(served)));

    [Theory]
    [InlineData("type A { b: Int }", "type B { b: Int }", "A is missing")]
    [InlineData("type A { b: Int }", "input A { b: Int }", "A is a InputObjectTypeDefinition")]
    [InlineData("type A { b: Int }", "type A { c: Int }", "A.b is missing")]
    [InlineData("type A { b: Int! }", "type A { b: Int }", "A.b is Int")]
    [InlineData("type A { b(c: Int): Int }", "type A { b: Int }", "A.b.c is missing")]
    [InlineData("type A { b(c: Int): Int }", "type A { b(c: Int!): Int }", "A.b.c is Int!")]
    [InlineData("type A { b: Int }", "type A { b(c: Int!): Int }", "A.b.c was added and must be given")]
    [InlineData("input A { b: Int }", "input A { b: Int c: Int! }", "A.c was added and must be given")]
    [InlineData("input A { b: Int! = 1 }", "input A { b: Int! }", "A.b has another default")]
    [InlineData("enum A { B C }", "enum A { B }", "A lacks C")]
    [InlineData("union A = B | C type B { c: Int }", "union A = C type B { c: Int } type C { c: Int }", "A lacks B")]
    [InlineData("type A implements B { c: Int }", "type A { c: Int } type B { c: Int }", "A lacks B")]
    [InlineData("type A { b: B }", "type A { b: B }", "B is missing")]
    public void Breaches_Change_IsFound(string contract, string served, string breach) =>
        Assert.Equal(breach, Assert.Single(ContractRules.Breaches(Parse(contract), Parse(served))));

    static DocumentNode Parse(string text) => Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);
}
