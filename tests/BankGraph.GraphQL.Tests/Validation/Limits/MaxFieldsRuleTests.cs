using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxFieldsRuleTests
{
    private static readonly RequestExecutorOptions Six = new() { MaxFields = 6 };

    [Theory]
    [InlineData("{ dog { name name name name name } }")]
    [InlineData("{ dog { ... { name } ... on Dog { name } name } }")]
    [InlineData("{ dog { ...F ...F name } } fragment F on Dog { name }")]
    [InlineData("query A { dog { name nickname } } query B { dog { name nickname barkVolume } }")]
    public void Validate_AtTheLimit_Accepts(string document) =>
        Assert.Empty(Verdict.Run(document, options: Six).Errors);

    [Theory]
    [InlineData("{ dog { name name name name name name } }")]
    [InlineData("{ dog { ...F ...F name } } fragment F on Dog { name nickname }")]
    [InlineData("{ dog { ...F } } fragment F on Dog { ...G ...G } fragment G on Dog { name nickname }")]
    public void Validate_AboveTheLimit_Refuses(string document)
    {
        var context = Verdict.Run(document, options: Six);

        var error = Refusal.Of(context, "MaxFields", 6, ErrorCodes.DocumentTooLarge);
        Assert.Equal([new ErrorLocation(1, 1)], error.Locations);
    }

    [Theory]
    [InlineData(1_999, 0)]
    [InlineData(2_000, 1)]
    public void Validate_ByDefault_AllowsTwoThousand(int fields, int errors)
    {
        var document = $"{{ dog {{ {Refusal.Repeat(fields, _ => "name")} }} }}";

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Fact]
    public void Validate_SixtySpreadsThatDouble_LooksAtEachFragmentOnce()
    {
        var document = "{ human { ...F0 } } "
            + Refusal.Repeat(60, i => $"fragment F{i} on Human {{ ...F{i + 1} ...F{i + 1} }}")
            + "fragment F60 on Human { name }";

        var context = Verdict.Run(document, options: new RequestExecutorOptions());

        Refusal.Of(context, "MaxFields", 2_000, ErrorCodes.DocumentTooLarge);
        Assert.InRange(context.Steps + context.SpreadSizes.Visits, 1, 1_000);
    }

    [Fact]
    public void Validate_FragmentsInACycle_AreToldAsThat()
    {
        var context = Verdict.Run(
            "{ human { ...F } } fragment F on Human { relatives { ...G } } fragment G on Human { ...F }", options: Six);

        Assert.Equal(
            "Fragment-Spreads-Must-Not-Form-Cycles", Verdict.SectionOf(Assert.Single(context.Errors)));
    }
}
