namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    private const string Section = "Variables-Are-Input-Types";

    [Theory]
    [InlineData("query ($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($s: FindDogInput) { findDog(searchBy: $s) { name } }")]
    [InlineData("query ($b: [Boolean!]) { booleanList(booleanListArg: $b) }")]
    [InlineData(
        """
        query ($c: DogCommand, $j: JSON) { arguments { enumArgField(enumArg: $c) jsonArgField(json: $j)
          } }
        """)]
    public void Validate_InputTypes_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query ($a: ^Cat) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: ^Dog!) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: ^[Pet]) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: ^CatOrDog) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: ^[[NotInSchema!]!]!) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: ^Unknown) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    public void Validate_OtherTypes_Rejects(string document) => Verdict.Rejects(Section, document);
}
