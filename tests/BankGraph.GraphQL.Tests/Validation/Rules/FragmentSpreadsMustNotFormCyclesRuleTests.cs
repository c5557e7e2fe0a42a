namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadsMustNotFormCyclesRuleTests
{
    private const string Section = "Fragment-Spreads-Must-Not-Form-Cycles";

    [Theory]
    [InlineData(
        """
        { dog { ...A ...B } }
        fragment A on Dog { ...B name }
        fragment B on Dog { ...C }
        fragment C on Dog { name }
        """)]
    [InlineData("{ dog { ...A ...A } } fragment A on Dog { ...B ...B } fragment B on Dog { name }")]
    [InlineData(
        """
        { dog { ...A ...B } }
        fragment A on Dog { ...C }
        fragment B on Dog { ...C }
        fragment C on Dog { name }
        """)]
    public void Validate_FragmentsWithoutCycles_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name ...B } fragment B on Dog { barkVolume ^...A }")]
    [InlineData(
        """
        { dog { ...D } }
        fragment D on Dog { name owner { ...O } }
        fragment O on Human { name pets { ^...D } }
        """)]
    [InlineData("{ dog { ...A } } fragment A on Dog { ^...A }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { owner { pets { ... on Dog { ^...A } } } }")]
    [InlineData(
        """
        { dog { ...A } }
        fragment A on Dog { ...B }
        fragment B on Dog { ...C }
        fragment C on Dog { ^...A ^...B ^...C }
        """)]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { ^...A } fragment B on Dog { ^...B }")]
    public void Validate_Cycles_Rejects(string document) => Verdict.Rejects(Section, document);
}
