namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldUniquenessRuleTests
{
    private const string Section = "Input-Object-Field-Uniqueness";

    [Theory]
    [InlineData("{ arguments { complexArgField(complex: { required: true, nested: { required: true } }) } }")]
    [InlineData("{ arguments { jsonArgField(json: [{ a: 1 }, { a: 1 }]) } }")]
    public void Validate_EachFieldOnce_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ arguments { complexArgField(complex: { required: true, ^required: false }) } }")]
    [InlineData("{ arguments { jsonArgField(json: { a: 1, b: { c: 1, ^c: 2 }, ^a: 1 }) } }")]
    [InlineData("""{ findDog(searchBy: { name: "a", ^name: "a", ^name: "b" }) { name } }""")]
    [InlineData("mutation { addPet(pet: { names: [], ^names: [] }) { name } }")]
    public void Validate_RepeatedField_Rejects(string document) => Verdict.Rejects(Section, document);
}
