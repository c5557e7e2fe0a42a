namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreUniquePerLocationRuleTests
{
    private const string Section = "Directives-Are-Unique-per-Location";

    [Theory]
    [InlineData(
        """
        query ($foo: Boolean = true, $bar: Boolean = false) { dog @skip(if: $foo) { name } dog @skip(if:
          $bar) { nickname } }
        """)]
    [InlineData("{ dog { name @skip(if: true) @include(if: true) } }")]
    [InlineData("""query @tag(name: "a") @tag(name: "b") { dog { name @tag(name: "a") @tag(name: "a") } }""")]
    public void Validate_EachDirectiveOnce_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData(
        """
        query ($foo: Boolean = true, $bar: Boolean = false) { dog { name @skip(if: $foo) ^@skip(if:
          $bar) } }
        """)]
    [InlineData(
        """
        { dog { ...F @include(if: true) @skip(if: true) ^@include(if: true) } }
        fragment F on Dog @onFragmentDefinition ^@onFragmentDefinition { name }
        """)]
    [InlineData("query @onQuery ^@onQuery ^@onQuery { dog { name } }")]
    [InlineData("{ ... @onInlineFragment ^@onInlineFragment { dog { name } } }")]
    public void Validate_RepeatedDirective_Rejects(string document) => Verdict.Rejects(Section, document);
}
