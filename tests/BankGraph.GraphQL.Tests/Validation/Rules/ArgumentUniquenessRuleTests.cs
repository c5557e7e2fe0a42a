namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentUniquenessRuleTests
{
    private const string Section = "Argument-Uniqueness";

    [Theory]
    [InlineData("{ arguments { multipleRequirements(x: 1, y: 2) } }")]
    [InlineData("{ arguments { a: intArgField(intArg: 1) b: intArgField(intArg: 1) } }")]
    [InlineData("""{ dog { name @tag(name: "a") @tag(name: "b") } }""")]
    public void Validate_EachArgumentOnce_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ arguments { intArgField(intArg: 1, ^intArg: 1) } }")]
    [InlineData("{ dog { name @skip(if: true, ^if: false) } }")]
    [InlineData("{ arguments { intArgField(intArg: 1, ^intArg: 2, ^intArg: 3) } }")]
    public void Validate_RepeatedArgument_Rejects(string document) => Verdict.Rejects(Section, document);
}
