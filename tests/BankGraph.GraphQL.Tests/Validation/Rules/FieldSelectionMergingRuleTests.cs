namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingRuleTests
{
    private const string Section = "Field-Selection-Merging";

    [Theory]
    [InlineData("fragment F on Dog { name name }")]
    [InlineData("fragment F on Dog { other: name other: name }")]
    [InlineData("fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("fragment F on Dog { doesKnowCommand(dogCommand: $c) doesKnowCommand(dogCommand: $c) }")]
    [InlineData("fragment F on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }")]
    [InlineData(
        """
        fragment F on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat {
          doesKnowCommand(catCommand: JUMP) } }
        """)]
    [InlineData("fragment F on Arguments { multipleRequirements(x: 1, y: 2) multipleRequirements(y: 2, x: 1) }")]
    [InlineData(
        """
        { arguments { a: complexArgField(complex: { required: true, withDefault: 2 }) a:
          complexArgField(complex: { withDefault: 2, required: true }) } }
        """)]
    [InlineData(
        """
        { arguments { a: stringArgField(stringArg: "b") a: stringArgField(stringArg: "b") @onField } }
        """)]
    [InlineData(
        """
        { dog { owner { name } owner { n: name } ... on Dog { owner { relatives { name } } } ...F } }
        fragment F on Dog { owner { relatives { n: name } } }
        """)]
    [InlineData("{ pet { ... on Dog { owner { x: name } } ... on Cat { x: owner { name } } } }")]
    [InlineData("{ pet { ... on Dog { owner { x: name } } ... on Cat { owner { y: pets { name } } } } }")]
    [InlineData("{ pet { ... on Dog { owner { n: __typename } } ... on Cat { owner { n: name } } } }")]
    [InlineData("{ catOrDog { ... on Dog { same: owner { name } } ... on Cat { same: owner { name } } } }")]
    public void Validate_MergeableFields_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on Dog { ^name: nickname ^name }")]
    [InlineData("fragment F on Dog { ^a: name ^a: nickname }")]
    [InlineData("fragment F on Dog { ^doesKnowCommand(dogCommand: SIT) ^doesKnowCommand(dogCommand: HEEL) }")]
    [InlineData("fragment F on Dog { ^doesKnowCommand(dogCommand: SIT) ^doesKnowCommand(dogCommand: $c) }")]
    [InlineData("fragment F on Dog { ^doesKnowCommand(dogCommand: $a) ^doesKnowCommand(dogCommand: $b) }")]
    [InlineData("fragment F on Dog { ^isHouseTrained(atOtherHomes: true) ^isHouseTrained }")]
    [InlineData("fragment F on Pet { ... on Dog { ^someValue: nickname } ... on Cat { ^someValue: meowVolume } }")]
    [InlineData("fragment F on Pet { ... on Dog { ^x: name } ... on Cat { ^x: nickname } }")]
    [InlineData("fragment F on Pet { ... on Dog { ^friends { name } } ... on Cat { ^friends { name } } }")]
    [InlineData("{ dogOrHuman { ... on Dog { ^x: owner { name } } ... on Human { ^x: relatives { name } } } }")]
    [InlineData("{ dogOrHuman { ... on Dog { ^x: owner { name } } ... on Human { ^x: name } } }")]
    [InlineData("{ pet { ... on Dog { ^x: barkVolume } ... on Cat { ^x: __typename } } }")]
    [InlineData("{ pet { ^x: name ... on Dog { ^x: __typename } } }")]
    [InlineData("{ pet { ^x: name ... on Cat { x: name ... on Pet { ^x: __typename } } } }")]
    [InlineData("{ dog { owner { ^x: name } owner { ^x: __typename } } }")]
    [InlineData(
        """
        { dog { ...A ...B } }
        fragment A on Dog { owner { ^x: name } }
        fragment B on Dog { owner { ^x: __typename } }
        """)]
    [InlineData(
        """
        { a: dog { owner { name } } dog { ...A owner { ...B } } }
        fragment A on Dog { owner { ^x: name } }
        fragment B on Human { ...C }
        fragment C on Human { ^x: relatives { name } }
        """)]
    [InlineData("{ pet { ... on Dog { owner { ^x: name } } ... on Cat { owner { ^x: pets { name } } } } }")]
    [InlineData(
        """
        { pet { ... on Dog { owner { relatives { ^x: name } } } ... on Cat { owner { relatives { ^x:
          relatives { name } } } } } }
        """)]
    [InlineData("{ dog { owner { ...A } } } fragment A on Human { ^x: name relatives { x: name } ^x: __typename }")]
    public void Validate_ConflictingFields_Rejects(string document) => Verdict.Rejects(Section, document);

    // One object type's fields meet the interface's, the other's too, but never each other.
    [Fact]
    public void Validate_FieldsOfTwoObjectTypes_MeetOnlyThroughTheInterface()
    {
        Verdict.Accepts("{ pet { ... on Dog { x: owner { a: name } } ... on Cat { x: owner { a: __typename } } } }");
        Verdict.Rejects(
            Section,
            """
            {
              dog { ...F ... on Dog { owner { ^a: name } } }
            }
            fragment F on CatOrDog { ... on Dog { owner { ^a: __typename } } ... on Cat { owner { a: name } } }
            """);
    }

    [Fact]
    public void Validate_Conflict_NamesBothFields()
    {
        var error = Assert.Single(Verdict.Rejects(Section, "{ dog { ^name: nickname ^name } }"));

        Assert.Equal("Encountered fields for the same object that cannot be merged.", error.Message);
        Assert.Equal("name", error.Extensions?["responseName"]);
        Assert.Equal("nickname", error.Extensions?["field1"]);
        Assert.Equal("name", error.Extensions?["field2"]);
        Assert.Equal("Dog", error.Extensions?["declaringType1"]);
        Assert.Equal("String", error.Extensions?["type1"]);
        Assert.Equal("String!", error.Extensions?["type2"]);
    }

    [Fact]
    public void Validate_ConflictBelowAFragmentUsedTwice_IsToldOnce()
    {
        var errors = Verdict.Rejects(
            Section, "{ a: dog { ...F } b: dog { ...F } } fragment F on Dog { owner { ^x: name ^x: __typename } }");

        Assert.Single(errors);
    }
}
