using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceRuleTests
{
    private static readonly Schema QueriesOnly = SdlSchema.Build("type Query { hello: String }");

    [Theory]
    [InlineData("query A { dog { name } }")]
    [InlineData("mutation B { addPet(pet: { names: [] }) { name } }")]
    [InlineData("subscription C { newMessage { body } }")]
    public void Validate_SupportedKinds_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("mutation Goodbye { goodbye }", "mutation")]
    [InlineData("subscription Goodbye { goodbye { forever } }", "subscription")]
    public void Validate_UnsupportedKinds_Rejects(string document, string kind)
    {
        var error = Assert.Single(Verdict.Run(document, QueriesOnly).Errors);

        Assert.Equal("Operation-Type-Existence", Verdict.SectionOf(error));
        Assert.Equal($"This GraphQL schema does not support `{kind}` operations.", error.Message);
        Assert.Equal([new ErrorLocation(1, 1)], error.Locations);
    }
}
