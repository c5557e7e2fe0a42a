using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxDirectivesRuleTests
{
    private static readonly RequestExecutorOptions Few = new() { MaxDirectives = 4, MaxDirectivesPerLocation = 2 };

    [Theory]
    [InlineData("{ dog { name @tag(name: \"a\") @tag(name: \"b\") nickname @onField @include(if: true) } }")]
    [InlineData("{ dog { ...F ...F } } fragment F on Dog { a: name @onField b: name @onField c: name @onField }")]
    public void Validate_AtTheLimits_Accepts(string document) =>
        Assert.Empty(Verdict.Run(document, options: Few).Errors);

    [Fact]
    public void Validate_TooManyInOnePlace_Refuses()
    {
        var context = Verdict.Run("{ dog { name @a @b @c } }", options: Few);

        var error = Refusal.Of(context, "MaxDirectivesPerLocation", 2, ErrorCodes.DocumentTooLarge);
        Assert.Equal([new ErrorLocation(1, 20)], error.Locations);
    }

    [Theory]
    [InlineData("query @onQuery { dog { name @onField ... @onInlineFragment { name @onField nickname @onField } } }")]
    [InlineData("query($a: Int @onVariable) { dog { a: name @a b: name @a c: name @a d: name @a } }")]
    [InlineData("{ dog { ...F @a ...F @a } } fragment F on Dog @a { name @a nickname @a }")]
    public void Validate_TooManyInTheDocument_Refuses(string document)
    {
        var context = Verdict.Run(document, options: Few);

        Assert.Contains(context.Errors, error => error.Code == ErrorCodes.DocumentTooLarge);
        Assert.Equal("MaxDirectives", context.Errors[^1].Extensions?["limit"]);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Validate_ByDefault_AllowsTwoHundred(int directives, int errors)
    {
        var document = $"{{ dog {{ {Refusal.Repeat(directives, _ => "name @onField")} }} }}";

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public void Validate_ByDefault_AllowsTenInOnePlace(int directives, int errors)
    {
        var document = $"{{ dog {{ name {Refusal.Repeat(directives, i => $"@tag(name: \"{i}\")")} }} }}";

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Fact]
    public void Validate_ThousandsInOnePlace_AreNotComparedWithEachOther()
    {
        var context = Verdict.Run(
            $"{{ dog {{ name {Refusal.Repeat(5_000, _ => "@nope")} }} }}", options: new RequestExecutorOptions());

        Refusal.Of(context, "MaxDirectivesPerLocation", 10, ErrorCodes.DocumentTooLarge);
        Assert.Equal(0, context.Steps);
    }
}
