using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxInputDepthRuleTests
{
    private static readonly RequestExecutorOptions Two = new() { MaxInputDepth = 2 };

    [Theory]
    [InlineData("{ arguments { jsonArgField(json: [[1], [2], { a: 3 }]) } }")]
    [InlineData("query($j: JSON = { a: [1] }) { arguments { jsonArgField(json: $j) } }")]
    [InlineData("query($j: JSON) { arguments { jsonArgField(json: [[$j]]) } }")]
    public void Validate_AtTheLimit_Accepts(string document) =>
        Assert.Empty(Verdict.Run(document, options: Two).Errors);

    [Theory]
    [InlineData("{ arguments { jsonArgField(json: [[1], [[2]]]) } }", 41)]
    [InlineData("{ arguments { jsonArgField(json: [[[]]]) } }", 36)]
    [InlineData("{ arguments { jsonArgField(json: { a: { b: { c: 1 } } }) } }", 44)]
    [InlineData("query($j: JSON = [{ a: [] }]) { arguments { jsonArgField(json: $j) } }", 24)]
    [InlineData("{ arguments { intArgField(intArg: [[[1]]]) } }", 37)]
    [InlineData("{ dog @tag(name: [[[1]]]) { name } }", 20)]
    public void Validate_AboveTheLimit_Refuses(string document, int column)
    {
        var context = Verdict.Run(document, options: Two);

        var error = Refusal.Of(context, "MaxInputDepth", 2, ErrorCodes.MaxDepthExceeded);
        Assert.Equal([new ErrorLocation(1, column)], error.Locations);
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 1)]
    public void Validate_ByDefault_AllowsThirtyTwo(int levels, int errors)
    {
        var value = new string('[', levels) + new string(']', levels);

        var context = Verdict.Run(
            $"{{ arguments {{ jsonArgField(json: {value}) }} }}", options: new RequestExecutorOptions());

        Assert.Equal(errors, context.Errors.Count);
    }

    [Fact]
    public void Validate_ManyValuesAsDeepAsAllowed_TakesNoSteps()
    {
        var value = new string('[', 32) + new string(']', 32);
        var document = $"{{ arguments {{ jsonArgField(json: [{Refusal.Repeat(100, _ => value[1..^1])}]) }} }}";

        var context = Verdict.Run(document, options: new RequestExecutorOptions());

        Assert.Empty(context.Errors);
        Assert.InRange(context.Steps, 0, 100);
    }
}
