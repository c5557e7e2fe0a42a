namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariablesUsedRuleTests
{
    private const string Section = "All-Variables-Used";

    [Theory]
    [InlineData("query ($a: Boolean) { dog { ...H } } fragment H on Dog { isHouseTrained(atOtherHomes: $a) }")]
    [InlineData("query ($a: Boolean!) { dog { name @skip(if: $a) } }")]
    [InlineData(
        """
        query ($a: Boolean!) { arguments { jsonArgField(json: { deep: { deeper: true } })
          complexArgField(complex: { required: $a }) } }
        """)]
    public void Validate_UsedVariables_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query (^$a: Boolean) { dog { isHouseTrained } }")]
    [InlineData("query (^$a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained }")]
    [InlineData(
        """
        query A($a: Boolean) { dog { ...H } }
        query B($a: Boolean, ^$extra: Int) { dog { ...H } }
        fragment H on Dog { isHouseTrained(atOtherHomes: $a) }
        """)]
    [InlineData("query (^$a: Boolean, ^$b: Int = 1) { dog { name } }")]
    public void Validate_UnusedVariables_Rejects(string document) => Verdict.Rejects(Section, document);

    [Fact]
    public void Validate_ManyVariables_NamesTheFirstTen()
    {
        static string Variables(int count, string type = "") =>
            string.Join(' ', Enumerable.Range(0, count).Select(i => $"$v{i}{type}"));

        var error = Assert.Single(Verdict.Of($"query({Variables(12, ": Int")}) {{ dog {{ name }} }}"));

        Assert.EndsWith(
            ": v0, v1, v2, v3, v4, v5, v6, v7, v8, v9 and 2 more.", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, error.Locations?.Count);
    }
}
