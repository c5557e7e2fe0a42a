namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsesDefinedRuleTests
{
    private const string Section = "All-Variable-Uses-Defined";

    [Theory]
    [InlineData("query ($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    [InlineData("query ($a: Boolean) { dog { ...H } } fragment H on Dog { isHouseTrained(atOtherHomes: $a) }")]
    [InlineData(
        """
        query A($a: Boolean) { dog { ...H } }
        query B($a: Boolean) { dog { ...H } }
        fragment H on Dog { isHouseTrained(atOtherHomes: $a) }
        """)]
    [InlineData("fragment H on Dog { isHouseTrained(atOtherHomes: $a) }")]
    public void Validate_DeclaredVariables_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("^query Q { dog { isHouseTrained(atOtherHomes: ^$a) } }")]
    [InlineData("^query Q { dog { ...H } } fragment H on Dog { isHouseTrained(atOtherHomes: ^$a) }")]
    [InlineData(
        """
        ^query Q { dog { ...O } }
        fragment O on Dog { ...H }
        fragment H on Dog { isHouseTrained(atOtherHomes: ^$a) }
        """)]
    [InlineData(
        """
        query A($a: Boolean) { dog { ...H } }
        ^query B { dog { ...H } }
        fragment H on Dog { isHouseTrained(atOtherHomes: ^$a) }
        """)]
    [InlineData(
        """
        ^query Q($b: Int!) { arguments { intListArgField(intList: [$b, ^$c]) complexArgField(complex: {
          required: ^$d }) } dog @skip(if: ^$e) { name } }
        """)]
    public void Validate_UndeclaredVariables_Rejects(string document) => Verdict.Rejects(Section, document);

    [Fact]
    public void Validate_SeveralUndeclaredVariables_AreNamedInOneError()
    {
        var errors = Verdict.Rejects(
            Section, "^{ arguments { a: idArgField(idArg: ^$x) b: idArgField(idArg: ^$y) c: idArgField(idArg: $x) } }");

        Assert.Equal("The following variables were not declared: x, y.", Assert.Single(errors).Message);
    }

    [Fact]
    public void Validate_ManyVariables_NamesTheFirstTen()
    {
        static string Variables(int count, string type = "") =>
            string.Join(' ', Enumerable.Range(0, count).Select(i => $"$v{i}{type}"));

        var error = Assert.Single(Verdict.Of($"{{ arguments {{ jsonArgField(json: [{Variables(12)}]) }} }}"));

        Assert.EndsWith(
            ": v0, v1, v2, v3, v4, v5, v6, v7, v8, v9 and 2 more.", error.Message, StringComparison.Ordinal);
        Assert.Equal(11, error.Locations?.Count);
    }
}
