namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentNameUniquenessRuleTests
{
    private const string Section = "Fragment-Name-Uniqueness";

    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { owner { name } }")]
    [InlineData("{ dog { ... on Dog { name } ... on Dog { nickname } } }")]
    public void Validate_DifferentNames_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } fragment ^A on Dog { owner { name } }")]
    [InlineData(
        """
        { dog { ...A } }
        fragment A on Dog { name }
        fragment ^A on Dog { name }
        fragment ^A on Cat { name }
        """)]
    public void Validate_RepeatedName_Rejects(string document) => Verdict.Rejects(Section, document);
}
