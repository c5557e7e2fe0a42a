namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsRuleTests
{
    private const string Section = "Required-Arguments";

    [Theory]
    [InlineData("fragment F on Arguments { booleanArgField(booleanArg: true) }")]
    [InlineData("fragment F on Arguments { nonNullBooleanArgField(nonNullBooleanArg: true) }")]
    [InlineData("fragment F on Arguments { booleanArgField }")]
    [InlineData("fragment F on Arguments { booleanArgField(booleanArg: null) }")]
    [InlineData("fragment F on Arguments { optionalNonNullBooleanArgField }")]
    [InlineData("""{ dog { name @include(if: true) @tag(name: "a") } }""")]
    [InlineData("query ($b: Boolean!) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }")]
    public void Validate_RequiredArgumentsGiven_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on Arguments { ^nonNullBooleanArgField }")]
    [InlineData("fragment F on Arguments { nonNullBooleanArgField(^nonNullBooleanArg: null) }")]
    [InlineData("{ arguments { ^multipleRequirements(x: 1) } }")]
    [InlineData("{ arguments { ^multipleRequirements } }")]
    [InlineData("{ dog { name ^@include } }")]
    [InlineData("{ dog { name ^@tag(extra: 1) } }")]
    [InlineData("{ ^__type { name } }")]
    [InlineData("query ^@tag { dog { name } }")]
    public void Validate_RequiredArgumentsMissing_Rejects(string document) => Verdict.Rejects(Section, document);
}
