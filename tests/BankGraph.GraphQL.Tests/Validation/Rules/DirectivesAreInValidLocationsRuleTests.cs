namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreInValidLocationsRuleTests
{
    private const string Section = "Directives-Are-in-Valid-Locations";

    [Theory]
    [InlineData(
        """
        query Q($a: Int @onVariable) @onQuery { arguments { intArgField(intArg: $a) @onField ...F
          @onFragmentSpread ... @onInlineFragment { __typename } } }
        fragment F on Arguments @onFragmentDefinition { __typename }
        """)]
    [InlineData("mutation M @onMutation { addPet(pet: { names: [] }) { name } }")]
    [InlineData("subscription S @onSubscription { newMessage { body } }")]
    public void Validate_ValidLocations_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query ^@skip(if: true) { dog { name } }")]
    [InlineData("{ dog { name ^@deprecated } }")]
    [InlineData("mutation ^@onQuery { addPet(pet: { names: [] }) { name } }")]
    [InlineData("subscription ^@onMutation { newMessage { body } }")]
    [InlineData("query ^@onSubscription { dog { name } }")]
    [InlineData("query ($a: Int ^@onField) { arguments { intArgField(intArg: $a) } }")]
    [InlineData(
        """
        { dog { ...F ^@onInlineFragment ... ^@onFragmentSpread { name ^@onVariable } } }
        fragment F on Dog ^@onFragmentSpread { name }
        """)]
    public void Validate_InvalidLocations_Rejects(string document) => Verdict.Rejects(Section, document);
}
