namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsMustBeUsedRuleTests
{
    private const string Section = "Fragments-Must-Be-Used";

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    [InlineData("query A { dog { ...F } } query B { dog { ...F } } fragment F on Dog { name }")]
    public void Validate_UsedFragments_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("^fragment F on Dog { name } { dog { name } }")]
    [InlineData("{ dog { name } } ^fragment A on Dog { ...B } ^fragment B on Dog { name }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } ^fragment B on Dog { ...A }")]
    [InlineData("^fragment F on Dog { name }")]
    public void Validate_UnusedFragments_Rejects(string document) => Verdict.Rejects(Section, document);
}
