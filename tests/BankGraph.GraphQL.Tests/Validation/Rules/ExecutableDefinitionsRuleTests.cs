namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    private const string Section = "Executable-Definitions";

    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { ...F } } fragment F on Dog { name }")]
    [InlineData(
        """
        "Described."
        query A { dog { name } }
        """)]
    public void Validate_OperationsAndFragments_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query A { dog { name } } ^extend type Dog { color: String }")]
    [InlineData("query A { dog { name } } ^type Cow { name: String } ^schema { query: Cow }")]
    [InlineData("^scalar Hash ^directive @x on FIELD")]
    public void Validate_TypeSystemDefinitions_Rejects(string document) => Verdict.Rejects(Section, document);
}
