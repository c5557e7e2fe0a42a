namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectRequiredFieldsRuleTests
{
    private const string Section = "Input-Object-Required-Fields";

    [Theory]
    [InlineData("{ arguments { complexArgField(complex: { required: true }) } }")]
    [InlineData("query ($b: Boolean!) { arguments { complexArgField(complex: { required: $b }) } }")]
    [InlineData("""mutation { addPet(pet: { dog: { name: "a" } }) { name } }""")]
    public void Validate_RequiredFieldsGiven_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ arguments { complexArgField(complex: ^{}) } }")]
    [InlineData("{ arguments { complexArgField(complex: { ^required: null }) } }")]
    [InlineData("{ arguments { complexListArgField(complexList: ^{ numbers: 1 }) } }")]
    [InlineData(
        """
        { arguments { complexListArgField(complexList: [{ required: true }, ^{}, { required: true,
          nested: ^{} }]) } }
        """)]
    [InlineData("""mutation { addPet(pet: { cat: ^{ nickname: "a" } }) { name } }""")]
    [InlineData("query ($c: Complex = ^{}) { arguments { complexArgField(complex: $c) } }")]
    public void Validate_RequiredFieldsMissing_Rejects(string document) => Verdict.Rejects(Section, document);
}
