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
}
