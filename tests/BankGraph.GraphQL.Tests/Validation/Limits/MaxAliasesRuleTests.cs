using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

public sealed class MaxAliasesRuleTests
{
    private static readonly RequestExecutorOptions Three = new() { MaxAliases = 3 };

    [Theory]
    [InlineData("{ dog { a: name b: name name } human { c: name } }")]
    [InlineData("{ dog { a: name ...F ...F ...F } } fragment F on Dog { b: name c: nickname }")]
    public void Validate_AtTheLimit_Accepts(string document) =>
        Assert.Empty(Verdict.Run(document, options: Three).Errors);

    [Theory]
    [InlineData("{ dog { a: name b: name c: name d: name e: name nope } }", 1, 33)]
    [InlineData("query A { dog { a: name b: name } }\nquery B { dog { c: name d: name } }", 2, 25)]
    [InlineData("{ dog { a: name b: name c: name ...F } }\nfragment F on Dog { d: name }", 2, 21)]
    public void Validate_AboveTheLimit_Refuses(string document, int line, int column)
    {
        var error = Refusal.Of(
            Verdict.Run(document, options: Three), "MaxAliases", 3, ErrorCodes.DocumentTooLarge);

        Assert.Equal([new ErrorLocation(line, column)], error.Locations);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Validate_ByDefault_AllowsAHundred(int aliases, int errors)
    {
        var document = $"{{ dog {{ {Refusal.Repeat(aliases, i => $"a{i}: name")} }} }}";

        Assert.Equal(errors, Verdict.Run(document, options: new RequestExecutorOptions()).Errors.Count);
    }

    [Fact]
    public void Validate_ThousandsOfAliases_LooksNoFurtherThanTheLimit()
    {
        var document = $"{{ dog {{ {Refusal.Repeat(2_000, i => $"a{i}: nope")} }} }}";
        var options = new RequestExecutorOptions { MaxAliases = 0 };

        var context = Verdict.Run(document, options: options);

        Refusal.Of(context, "MaxAliases", 0, ErrorCodes.DocumentTooLarge);
        Assert.Equal(0, context.Steps);
    }
}
