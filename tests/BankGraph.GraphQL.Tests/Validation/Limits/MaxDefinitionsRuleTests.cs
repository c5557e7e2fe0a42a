using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxDefinitionsRuleTests
{
    private const string Three = "query A { dog { ...F } } query B { dog { ...F } } fragment F on Dog { name }";

    [Fact]
    public void Validate_AtTheLimit_Accepts() =>
        Assert.Empty(Verdict.Run(Three, options: new RequestExecutorOptions { MaxDefinitions = 3 }).Errors);

    [Fact]
    public void Validate_AboveTheLimit_Refuses()
    {
        var context = Verdict.Run(Three, options: new RequestExecutorOptions { MaxDefinitions = 2 });

        var error = Refusal.Of(context, "MaxDefinitions", 2, ErrorCodes.DocumentTooLarge);
        Assert.Equal([new ErrorLocation(1, 51)], error.Locations);
    }

    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 1)]
    public void Validate_ByDefault_AllowsTwoHundred(int fragments, int errors)
    {
        var document = $"{{ dog {{ {Refusal.Repeat(fragments, i => $"...F{i}")} }} }} "
            + Refusal.Repeat(fragments, i => $"fragment F{i} on Dog {{ name }}");

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Fact]
    public void Validate_ManyOperationsThatShareManyFragments_TakesNoStepAtAll()
    {
        var document = Refusal.Repeat(450, i => $"query Q{i} {{ human {{ ...F0 }} }}")
            + Refusal.Repeat(600, i => $"fragment F{i} on Human {{ name ...F{i + 1} }}")
            + "fragment F600 on Human { name }";

        var context = Verdict.Run(document, options: new RequestExecutorOptions());

        Refusal.Of(context, "MaxDefinitions", 200, ErrorCodes.DocumentTooLarge);
        Assert.Equal(0, context.Steps);
    }

    [Fact]
    public void Validate_AsManyAsAllowedThatShareEachOther_TakesFewerStepsThanMayBeTaken()
    {
        var document = Refusal.Repeat(100, i => $"query Q{i} {{ human {{ ...F0 }} }}")
            + Refusal.Repeat(99, i => $"fragment F{i} on Human {{ name ...F{i + 1} }}")
            + "fragment F99 on Human { name }";

        var context = Verdict.Run(document, options: new RequestExecutorOptions());

        Assert.Empty(context.Errors);
        Assert.InRange(context.Steps, 1, 60_000);
    }
}
