namespace BankGraph.GraphQL.Generators.Tests;

public sealed class RuleTests
{
    [Theory]
    [InlineData("HC0074", "public static Task<Dictionary<int, string>> GetAAsync() => throw new Exception();")]
    [InlineData(
        "HC0075",
        "private static Task<Dictionary<int, string>> GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData(
        "HC0085",
        "public static Task<Dictionary<int, T>> GetAAsync<T>(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData("BGQL001", "public Task<Dictionary<int, string>> GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData("BGQL002", "public static Dictionary<int, string> GetA(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData("BGQL002", "public static Task GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData("BGQL002", "public static Task<List<string>> GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData("BGQL002", "public static string GetA(int id) => throw null!;")]
    [InlineData(
        "BGQL003",
        "public static Task<Dictionary<long, string>> GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData(
        "BGQL003",
        "public static Task<ILookup<string, int>> GetAAsync(IReadOnlyList<int> ids) => throw null!;")]
    [InlineData(
        "BGQL005",
        "public static Task<Dictionary<int, int>> GetAAsync(IReadOnlyList<int> ids, in int size) => throw null!;")]
    [InlineData("BGQL006", "public static Task<string> GetAAsync(int id, PagingArguments page) => throw null!;")]
    [InlineData(
        "BGQL006", "public static Task<string> GetAAsync(int id, [DataLoaderState(\"s\")] int s) => throw null!;")]
    public void Generate_MethodThatMakesNoLoader_SaysWhyAtItsName(string code, string method)
    {
        var made = Generated.Of($"public class Loaders\n{{\n    [DataLoader]\n    {method}\n}}");

        var finding = Assert.Single(made.Findings);
        Assert.Equal(code, finding.Id);
        Assert.Contains("`GetA", finding.GetMessage(), StringComparison.Ordinal);
        var span = finding.Location.SourceSpan;
        var text = made.Compilation.SyntaxTrees.First().ToString().Substring(span.Start, span.Length);
        Assert.StartsWith("GetA", text, StringComparison.Ordinal);
        Assert.Empty(made.Sources);
    }

    [Theory]
    [InlineData("HC0085", "public class Outer<T> { public static class Loaders { @ } }")]
    [InlineData("HC0075", "public class Outer { private static class Loaders { @ } }")]
    public void Generate_ClassThatCannotBeNamed_IsRefused(string code, string source)
    {
        var made = Generated.Of(source.Replace(
            "@",
            "[DataLoader] public static Task<Dictionary<int, int>> GetAAsync(IReadOnlyList<int> ids) => throw null!;",
            StringComparison.Ordinal));

        Assert.Equal(code, Assert.Single(made.Findings).Id);
    }

    [Fact]
    public void Generate_TwoMethodsOfOneName_AreRefused()
    {
        var made = Generated.Of(
            """
            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<int, string>> GetAAsync(IReadOnlyList<int> ids) => throw new Exception();

                [DataLoader("A")]
                public static Task<Dictionary<int, string>> GetBAsync(IReadOnlyList<int> ids) => throw new Exception();
            }
            """);

        Assert.Equal("BGQL004", Assert.Single(made.Findings).Id);
        Assert.Single(made.Sources);
    }
}
