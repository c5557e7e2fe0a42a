namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentNamesRuleTests
{
    private const string Section = "Argument-Names";

    [Theory]
    [InlineData("fragment F on Dog { doesKnowCommand(dogCommand: SIT) }")]
    [InlineData("fragment F on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) }")]
    [InlineData("fragment F on Arguments { multipleRequirements(y: 2, x: 1) }")]
    [InlineData("""{ dog { name @tag(extra: 2, name: "a") } }""")]
    public void Validate_KnownArguments_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ dog { isHouseTrained(^atHome: true) } }")]
    [InlineData("""{ dog { name @tag(name: "a", ^names: 1) } }""")]
    [InlineData("{ dog { name(^upper: true, ^lower: { a: 1 }) } }")]
    [InlineData("query ($a: Int @onVariable(^notes: 1)) { arguments { intArgField(intArg: $a) } }")]
    [InlineData("""{ dog { isHouseTrained @tag(name: "a", ^atOtherHomes: true) } }""")]
    [InlineData("""{ __type(name: "A", ^kind: 1) { name } }""")]
    public void Validate_UnknownArguments_Rejects(string document) => Verdict.Rejects(Section, document);

    [Fact]
    public void Validate_UnknownArguments_DoNotHideMissingOnes()
    {
        var errors = Verdict.Of("{ dog { doesKnowCommand(command: SIT) isHouseTrained @include(unless: false) } }");

        Assert.Equal(
            [Section, "Required-Arguments", Section, "Required-Arguments"], errors.Select(Verdict.SectionOf));
    }
}
