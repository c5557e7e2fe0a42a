namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsagesAreAllowedRuleTests
{
    private const string Section = "All-Variable-Usages-Are-Allowed";

    [Theory]
    [InlineData("query ($l: [Boolean]!) { arguments { booleanListArgField(booleanListArg: $l) } }")]
    [InlineData("mutation ($cat: CatInput!) { addPet(pet: { cat: $cat }) { name } }")]
    [InlineData("""mutation ($cat: CatInput! = { name: "Brontie" }) { addPet(pet: { cat: $cat }) { name } }""")]
    [InlineData("query ($b: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $b) } }")]
    [InlineData("query ($b: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }")]
    [InlineData("query ($n: Int) { arguments { complexArgField(complex: { required: true, withDefault: $n }) } }")]
    [InlineData(
        """
        query ($n: Int!, $l: [Int!]!) { arguments { intArgField(intArg: $n) a: intListArgField(intList:
          [$n]) b: intListArgField(intList: $l) } }
        """)]
    [InlineData("query ($b: Boolean = false) { dog @include(if: $b) { name } }")]
    [InlineData("query ($j: JSON) { arguments { jsonArgField(json: [$j]) } }")]
    [InlineData("query ($i: Int) { arguments { jsonArgField(json: { any: $i }) } }")]
    [InlineData(
        """
        query ($b: Boolean = true) { arguments { nonNullBooleanListField(nonNullBooleanListArg: [$b]) }
          }
        """)]
    [InlineData("mutation ($name: String!) { addPet(pet: { names: [$name] }) { name } }")]
    public void Validate_FittingVariables_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query (^$i: Int) { arguments { booleanArgField(booleanArg: ^$i) } }")]
    [InlineData("query (^$l: [Boolean]) { arguments { booleanArgField(booleanArg: ^$l) } }")]
    [InlineData("query (^$b: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: ^$b) } }")]
    [InlineData("query (^$b: Boolean = null) { arguments { nonNullBooleanArgField(nonNullBooleanArg: ^$b) } }")]
    [InlineData("query (^$l: [Boolean]) { arguments { nonNullBooleanListField(nonNullBooleanListArg: ^$l) } }")]
    [InlineData("query (^$l: [Boolean]!) { arguments { nonNullBooleanListField(nonNullBooleanListArg: ^$l) } }")]
    [InlineData("query (^$b: Boolean) { arguments { nonNullBooleanListField(nonNullBooleanListArg: [^$b]) } }")]
    [InlineData("query (^$i: Int) { arguments { intListArgField(intList: ^$i) } }")]
    [InlineData("query (^$i: Int = 1) { arguments { floatArgField(floatArg: ^$i) } }")]
    [InlineData("mutation (^$cat: CatInput) { addPet(pet: { cat: ^$cat }) { name } }")]
    [InlineData("mutation (^$dog: DogInput) { addPets(pets: [{ dog: ^$dog }]) { name } }")]
    [InlineData("""mutation (^$cat: CatInput = { name: "Brontie" }) { addPet(pet: { cat: ^$cat }) { name } }""")]
    [InlineData("query (^$a: Int) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: ^$a) }")]
    [InlineData("query (^$b: Boolean) { dog @include(if: ^$b) { name } }")]
    [InlineData(
        """
        query A(^$a: Boolean) { dog { ...G } }
        query B($a: Boolean!) { dog { ...G } }
        fragment G on Dog { name @skip(if: ^$a) }
        """)]
    [InlineData("query (^$s: String) { arguments { enumArgField(enumArg: ^$s) } }")]
    [InlineData("query (^$i: Int) { arguments { jsonArgField(json: ^$i) } }")]
    [InlineData("query (^$i: Int) { arguments { jsonArgField(json: [^$i]) } }")]
    public void Validate_OtherVariables_Rejects(string document) => Verdict.Rejects(Section, document);
}
