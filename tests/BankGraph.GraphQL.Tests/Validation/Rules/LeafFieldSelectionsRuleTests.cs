namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsRuleTests
{
    private const string Section = "Leaf-Field-Selections";

    [Theory]
    [InlineData("fragment F on Dog { barkVolume }")]
    [InlineData("{ human { name } }")]
    [InlineData("{ catOrDog { __typename } }")]
    [InlineData("{ pets { name } }")]
    [InlineData("{ arguments { booleanListArgField(booleanListArg: []) } }")]
    public void Validate_SelectionsWhereNeeded_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on Dog { ^barkVolume { sinceWhen } }")]
    [InlineData("query A { ^human } query B { ^pet } query C { ^catOrDog } query D { ^pets }")]
    [InlineData("{ dog { ^__typename { name } } }")]
    [InlineData("{ arguments { ^enumArgField { length } } }")]
    [InlineData("{ dog { ^owner @onField } }")]
    public void Validate_MissingAndNeedlessSelections_Rejects(string document) => Verdict.Rejects(Section, document);
}
