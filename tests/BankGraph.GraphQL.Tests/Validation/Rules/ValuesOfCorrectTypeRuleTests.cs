namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    private const string Section = "Values-of-Correct-Type";

    [Theory]
    [InlineData("{ arguments { booleanArgField(booleanArg: true) } }")]
    [InlineData("{ arguments { floatArgField(floatArg: 123) } }")]
    [InlineData("{ arguments { floatArgField(floatArg: 1.5e3) } }")]
    [InlineData("{ arguments { intArgField(intArg: -7) } }")]
    [InlineData("{ arguments { intArgField(intArg: null) } }")]
    [InlineData("{ arguments { idArgField(idArg: 1) } }")]
    [InlineData("""{ arguments { idArgField(idArg: "a") } }""")]
    [InlineData("{ arguments { enumArgField(enumArg: SIT) } }")]
    [InlineData("{ arguments { intListArgField(intList: [1, null]) } }")]
    [InlineData("{ arguments { intListArgField(intList: 1) } }")]
    [InlineData("{ arguments { intListArgField(intList: null) } }")]
    [InlineData("{ arguments { complexArgField(complex: { required: true }) } }")]
    [InlineData(
        """
        { arguments { complexArgField(complex: { required: true, numbers: 4, command: HEEL, nested: {
          required: false } }) } }
        """)]
    [InlineData("{ arguments { complexArgField(complex: { required: true, matrix: [1, [2, null], null] }) } }")]
    [InlineData("{ arguments { complexListArgField(complexList: { required: true }) } }")]
    [InlineData("{ arguments { complexListArgField(complexList: [{ required: true }]) } }")]
    [InlineData("""{ arguments { jsonArgField(json: { a: [1, { b: "c" }], d: null, e: SIT }) } }""")]
    [InlineData("""{ arguments { jsonArgField(json: [1, "a"]) } }""")]
    [InlineData("{ arguments { decimalArgField(decimal: 12.50) } }")]
    [InlineData("""query ($search: FindDogInput = { name: "Fido" }) { findDog(searchBy: $search) { name } }""")]
    [InlineData("""mutation ($pet: PetInput! = { cat: { name: "Brontie" } }) { addPet(pet: $pet) { name } }""")]
    [InlineData("""mutation { addPets(pets: { names: "a" }) { name } }""")]
    [InlineData(
        """
        query ($a: Int = null, $b: [Int!] = 3) { arguments { intArgField(intArg: $a)
          intListArgField(intList: $b) } }
        """)]
    [InlineData(
        """
        query ($a: Int!) { arguments { intListArgField(intList: [1, $a]) complexArgField(complex: {
          required: true, numbers: [$a] }) } }
        """)]
    [InlineData(
        """
        "Not a number."
        query ("Nor this." $a: Int = 1) { arguments { intArgField(intArg: $a) } }
        """)]
    public void Validate_FittingValues_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("""{ arguments { intArgField(intArg: ^"123") } }""")]
    [InlineData("{ findDog(searchBy: { name: ^123 }) { name } }")]
    [InlineData("{ arguments { intArgField(intArg: ^1.0) } }")]
    [InlineData("{ arguments { intArgField(intArg: ^2147483648) } }")]
    [InlineData("{ arguments { intArgField(intArg: ^SIT) } }")]
    [InlineData("{ arguments { intArgField(intArg: ^[1]) } }")]
    [InlineData("{ arguments { intArgField(intArg: ^{ a: 1 }) } }")]
    [InlineData("{ arguments { booleanArgField(booleanArg: ^1) } }")]
    [InlineData("""{ arguments { booleanArgField(booleanArg: ^"true") } }""")]
    [InlineData("{ arguments { stringArgField(stringArg: ^1) } }")]
    [InlineData("{ arguments { stringArgField(stringArg: ^true) } }")]
    [InlineData("""{ arguments { floatArgField(floatArg: ^"1") } }""")]
    [InlineData("{ arguments { idArgField(idArg: ^1.5) } }")]
    [InlineData("{ arguments { idArgField(idArg: ^true) } }")]
    [InlineData("""{ arguments { enumArgField(enumArg: ^"SIT") } }""")]
    [InlineData("{ arguments { enumArgField(enumArg: ^JUMP) } }")]
    [InlineData("{ arguments { enumArgField(enumArg: ^1) } }")]
    [InlineData("""{ arguments { intListArgField(intList: [1, ^"2", ^[3]]) } }""")]
    [InlineData("""{ arguments { intListArgField(intList: ^"1") } }""")]
    [InlineData("{ arguments { complexArgField(complex: ^1) } }")]
    [InlineData("{ arguments { complexArgField(complex: ^[{ required: 1 }]) } }")]
    [InlineData("{ arguments { complexArgField(complex: { required: true, numbers: [1, ^null] }) } }")]
    [InlineData("{ arguments { complexArgField(complex: { required: true, withDefault: ^null }) } }")]
    [InlineData("""{ arguments { complexArgField(complex: { required: true, matrix: [[1], ^"2", [^[3]]] }) } }""")]
    [InlineData(
        """
        { arguments { complexArgField(complex: { required: ^1, command: ^JUMP, nested: { required: ^"a"
          } }) } }
        """)]
    [InlineData("{ arguments { complexListArgField(complexList: [^null, ^1, { required: ^2 }]) } }")]
    [InlineData("{ arguments { optionalNonNullBooleanArgField(optionalBooleanArg: ^null) } }")]
    [InlineData("""{ arguments { decimalArgField(decimal: ^"x") } }""")]
    [InlineData("mutation { addPet(pet: ^{}) { name } }")]
    [InlineData("mutation { addPet(pet: ^{ cat: null }) { name } }")]
    [InlineData(
        """
        mutation ($dog: DogInput!) { addPet(pet: ^{ cat: { name: "Brontie" }, dog: $dog }) { name } }
        """)]
    [InlineData("mutation { addPets(pets: [{ names: [] }, ^{ cat: null, dog: null }]) { name } }")]
    [InlineData(
        """
        query ($a: Int = ^"1", $b: Int! = ^null, $c: [Int] = [^1.5]) { arguments { a:
          intArgField(intArg: $a) b: intArgField(intArg: $b) intListArgField(intList: $c) } }
        """)]
    [InlineData("{ dog { name @include(if: ^1) @tag(name: ^2) } }")]
    public void Validate_OtherValues_Rejects(string document) => Verdict.Rejects(Section, document);

    [Fact]
    public void Validate_BadLiteral_SaysWhereInTheAnswer()
    {
        var error = Assert.Single(Verdict.Rejects(Section, """{ a: arguments { decimalArgField(decimal: ^"x") } }"""));

        Assert.Equal("The specified argument value does not match the argument type.", error.Message);
        Assert.Equal(["a", "decimalArgField"], error.Path);
        Assert.Equal("decimal", error.Extensions?["argument"]);
        Assert.Equal("\"x\"", error.Extensions?["argumentValue"]);
        Assert.Equal("Decimal!", error.Extensions?["locationType"]);
    }

    [Fact]
    public void Validate_BadFieldOfAnInputObject_NamesTheField()
    {
        var error = Assert.Single(Verdict.Rejects(Section, "{ findDog(searchBy: { name: ^123 }) { name } }"));

        Assert.Equal("The specified value type of field `name` does not match the field type.", error.Message);
        Assert.Equal("FindDogInput.name", error.Extensions?["field"]);
    }

    [Fact]
    public void Validate_BadLiteralInAFragment_HasNoPath()
    {
        var errors = Verdict.Rejects(
            Section, """query A { arguments { ...F } } fragment F on Arguments { decimalArgField(decimal: ^"x") }""");

        Assert.Null(Assert.Single(errors).Path);
    }

    [Fact]
    public void Validate_LongBadLiteral_QuotesItsBeginning()
    {
        var text = new string('x', 10_000);

        var error = Assert.Single(Verdict.Of($$"""{ arguments { intArgField(intArg: "{{text}}") } }"""));

        Assert.Equal("\"" + text[..99] + "...", error.Extensions?["argumentValue"]);
    }
}
