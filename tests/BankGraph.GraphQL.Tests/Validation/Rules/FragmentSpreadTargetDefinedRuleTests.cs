namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTargetDefinedRuleTests
{
    private const string Section = "Fragment-Spread-Target-Defined";

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name }")]
    public void Validate_DefinedFragments_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ dog { ...^undefined } }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ... { ...^b ...^c } }")]
    public void Validate_UndefinedFragments_Rejects(string document) => Verdict.Rejects(Section, document);
}
