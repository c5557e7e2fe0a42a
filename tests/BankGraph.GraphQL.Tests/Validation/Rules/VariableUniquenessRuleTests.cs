namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariableUniquenessRuleTests
{
    private const string Section = "Variable-Uniqueness";

    [Theory]
    [InlineData(
        """
        query A($a: Boolean) { ...F }
        query B($a: Boolean) { ...F }
        fragment F on Query { dog { isHouseTrained(atOtherHomes: $a) } }
        """)]
    public void Validate_DifferentNames_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query Q($a: Boolean, ^$a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData(
        """
        query Q($a: Boolean, ^$a: Boolean!, ^$a: Boolean = true) { dog { isHouseTrained(atOtherHomes:
          $a) } }
        """)]
    public void Validate_RepeatedName_Rejects(string document) => Verdict.Rejects(Section, document);
}
