using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Tests.Validation.Limits;

/// <summary>A document went beyond a limit, and nothing else was said of it.</summary>
internal static class Refusal
{
    public static IError Of(ValidationContext context, string limit, int maximum, string code)
    {
        var error = Assert.Single(context.Errors);
        Assert.Equal(code, error.Code);
        Assert.Equal(limit, error.Extensions?["limit"]);
        Assert.Equal(maximum, error.Extensions?["maximum"]);
        Assert.Null(Verdict.SectionOf(error));
        return error;
    }

    public static string Repeat(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));
}
