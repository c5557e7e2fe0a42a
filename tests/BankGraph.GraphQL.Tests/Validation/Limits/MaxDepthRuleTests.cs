using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxDepthRuleTests
{
    private static readonly RequestExecutorOptions Three = new() { MaxDepth = 3 };

    [Theory]
    [InlineData("{ human { relatives { name } } }")]
    [InlineData("{ ... { human { ... on Human { relatives { ... { name } } } } } }")]
    [InlineData("{ human { ...F relatives { ...G } } } fragment F on Human { relatives { ...G } } "
        + "fragment G on Human { name }")]
    [InlineData("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }")]
    [InlineData("{ human { relatives { name } } ...S } fragment S on Query { __schema { types { ...T } } } "
        + "fragment T on __Type { ofType { ofType { ofType { name } } } }")]
    public void Validate_AtTheLimit_Accepts(string document) =>
        Assert.Empty(Verdict.Run(document, options: Three).Errors);

    [Theory]
    [InlineData("{ human { relatives { relatives { name } } } }", 1)]
    [InlineData("{ human { relatives { ...F } } } fragment F on Human { relatives { name } }", 1)]
    [InlineData("query A { human { name } } query B { human { relatives { relatives { name } } } }", 28)]
    [InlineData("{ human { ...F relatives { ...G } } } fragment F on Human { name } "
        + "fragment G on Human { relatives { name ...F } }", 1)]
    [InlineData("{ pet { ... on Dog { owner { pets { name } } } } }", 1)]
    public void Validate_AboveTheLimit_Refuses(string document, int column)
    {
        var context = Verdict.Run(document, options: Three);

        var error = Refusal.Of(context, "MaxDepth", 3, ErrorCodes.MaxDepthExceeded);
        Assert.Equal([new ErrorLocation(1, column)], error.Locations);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void Validate_ByDefault_AllowsTwenty(int levels, int errors)
    {
        var document = "{ human " + string.Concat(Enumerable.Repeat("{ relatives ", levels - 2)) + "{ name }"
            + string.Concat(Enumerable.Repeat(" }", levels - 2)) + " }";

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Fact]
    public void Validate_SixtyLevelsThatDouble_LooksAtEachFragmentOnce()
    {
        var document = "{ human { ...F0 } } "
            + Refusal.Repeat(
                60,
                i => $"fragment F{i} on Human {{ relatives {{ ...F{i + 1} }} ... {{ relatives {{ ...F{i + 1} }} }} }}")
            + "fragment F60 on Human { name }";

        var context = Verdict.Run(document, options: new RequestExecutorOptions());

        Refusal.Of(context, "MaxDepth", 20, ErrorCodes.MaxDepthExceeded);
        Assert.InRange(context.Steps + context.SpreadSizes.Visits, 1, 1_000);
    }

    [Fact]
    public void Validate_ChainOfAThousandFragments_DoesNotExhaustTheStack()
    {
        var options = new RequestExecutorOptions { MaxDefinitions = 2_000, MaxFields = 3_000, MaxDepth = 1_002 };
        var document = "{ human { ...F0 } } "
            + Refusal.Repeat(1_000, i => $"fragment F{i} on Human {{ relatives {{ ...F{i + 1} }} }}")
            + "fragment F1000 on Human { name }";

        Assert.Empty(Verdict.Run(document, options: options).Errors);
        options.MaxDepth--;
        Refusal.Of(Verdict.Run(document, options: options), "MaxDepth", 1_001, ErrorCodes.MaxDepthExceeded);
    }
}
