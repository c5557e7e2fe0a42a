namespace BankGraph.GraphQL.Tests.Execution;

/// <summary><c>@skip</c> and <c>@include</c> in one place, and of variables (sections 3.13.1 and 3.13.2).</summary>
public sealed class ConditionTests
{
    private const string Fragment = "fragment F on Query{a}";

    public sealed class Query
    {
        public int A => 1;

        public int B => 2;
    }

    public static TheoryData<string, bool, bool> Combinations
    {
        get
        {
            string[] selections =
            [
                "a @skip(if:$skip) @include(if:$include)",
                "a @include(if:$include) @skip(if:$skip)",
                "... @skip(if:$skip) @include(if:$include){a}",
                "... on Query @include(if:$include) @skip(if:$skip){a}",
                "... @skip(if:$skip){... @include(if:$include){a}}",
                "...F @skip(if:$skip) @include(if:$include)",
                "...F @include(if:$include) @skip(if:$skip)",
            ];
            var data = new TheoryData<string, bool, bool>();
            foreach (var selection in selections)
            {
                foreach (var skip in (bool[])[false, true])
                {
                    foreach (var include in (bool[])[false, true]) data.Add(selection, skip, include);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task SkipAndInclude_InOnePlace_BothHaveToLetItPass(string selection, bool skip, bool include)
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync(
            $"query($skip:Boolean!,$include:Boolean!){{{selection} b}}{FragmentOf(selection)}", new { skip, include });

        var expected = !skip && include ? """{"a":1,"b":2}""" : """{"b":2}""";
        Assert.Equal($$"""{"data":{{expected}}}""", answer);
    }

    [Theory]
    [InlineData("a @skip(if:$x)")]
    [InlineData("a @include(if:$x)")]
    [InlineData("... @skip(if:$x){a}")]
    [InlineData("...F @include(if:$x)")]
    public async Task Condition_OfANullableVariableWithoutADefault_IsRefused(string selection)
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync($"query($x:Boolean){{{selection} b}}{FragmentOf(selection)}");

        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a @skip(if:$x)", """{"b":2}""")]
    [InlineData("a @include(if:$x)", """{"a":1,"b":2}""")]
    [InlineData("... @include(if:$x){a}", """{"a":1,"b":2}""")]
    [InlineData("...F @skip(if:$x)", """{"b":2}""")]
    public async Task Condition_OfAVariableLeftOut_IsItsDefault(string selection, string expected)
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync($"query($x:Boolean=true){{{selection} b}}{FragmentOf(selection)}");

        Assert.Equal($$"""{"data":{{expected}}}""", answer);
    }

    [Theory]
    [InlineData("a @skip(if:$x)")]
    [InlineData("a @include(if:$x)")]
    [InlineData("... @include(if:$x){a}")]
    [InlineData("...F @skip(if:$x)")]
    public async Task Condition_OfAVariableGivenAsNull_IsRefused(string selection)
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync(
            $"query($x:Boolean=true){{{selection} b}}{FragmentOf(selection)}", new { x = (bool?)null });

        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"b\":2", answer, StringComparison.Ordinal);
    }

    private static string FragmentOf(string selection) =>
        selection.StartsWith("...F", StringComparison.Ordinal) ? Fragment : "";
}
