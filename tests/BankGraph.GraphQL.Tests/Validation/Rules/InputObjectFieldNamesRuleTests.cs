namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldNamesRuleTests
{
    private const string Section = "Input-Object-Field-Names";

    [Theory]
    [InlineData("""{ findDog(searchBy: { name: "Fido" }) { name } }""")]
    [InlineData("{ findDog(searchBy: {}) { name } }")]
    [InlineData("{ arguments { jsonArgField(json: { whatever: 1 }) } }")]
    public void Validate_KnownFields_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("""{ findDog(searchBy: { ^favoriteCookieFlavor: "Bacon" }) { name } }""")]
    [InlineData(
        """
        { arguments { complexListArgField(complexList: [{ required: true, nested: { required: true,
          ^deep: { deeper: 1 } } }]) } }
        """)]
    [InlineData("""query ($search: FindDogInput = { ^breed: "Beagle" }) { findDog(searchBy: $search) { name } }""")]
    [InlineData("mutation { addPet(pet: { ^cow: 1 }) { name } }")]
    public void Validate_UnknownFields_Rejects(string document) => Verdict.Rejects(Section, document);
}
