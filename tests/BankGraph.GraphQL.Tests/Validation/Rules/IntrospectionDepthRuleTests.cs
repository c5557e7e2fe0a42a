namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class IntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("""{ __type(name: "Dog") { fields { type { interfaces { name } } } } }""")]
    [InlineData(
        "{ __schema { types { fields { type { ...R } args { type { ...R } } } inputFields { type { ...R } } } } }"
        + Chain)]
    [InlineData("{ __schema { types { ...A ...A } } } fragment A on __Type { fields { name } inputFields { name } }")]
    public void Validate_UsualIntrospection_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", 3)]
    [InlineData("""{ dog { name } __type(name: "A") { possibleTypes { interfaces { fields { name } } } } }""", 16)]
    [InlineData("{ __schema { ...S } }" + Nested, 3)]
    [InlineData("{ __schema { types { ...T } ...S } }" + Nested, 3)]
    public void Validate_ListsInListsInLists_Rejects(string document, int column)
    {
        var error = Assert.Single(Verdict.Of(document));

        Assert.Equal(ErrorCodes.MaxDepthExceeded, error.Code);
        Assert.Equal([new ErrorLocation(1, column)], error.Locations);
        Assert.Null(Verdict.SectionOf(error));
    }

    [Fact]
    public void Validate_FragmentSeenHighUpFirst_StillCountsFurtherDown()
    {
        var error = Assert.Single(Verdict.Of(
            "{ __schema { types { ...T fields { type { ...T } } } } }"
            + " fragment T on __Type { fields { type { fields { name } } } }"));

        Assert.Equal(ErrorCodes.MaxDepthExceeded, error.Code);
    }

    [Fact]
    public void Validate_FragmentsOfIntrospectionInACycle_Ends()
    {
        var errors = Verdict.Of(
            "{ __schema { types { ...A } } } fragment A on __Type { ofType { ...A } fields { type { ...A } } }");

        Assert.Contains(errors, error => error.Code == ErrorCodes.MaxDepthExceeded);
        Assert.Contains(errors, error => Verdict.SectionOf(error) == "Fragment-Spreads-Must-Not-Form-Cycles");
    }

    private const string Nested =
        " fragment S on __Schema { types { ...T } } fragment T on __Type { fields { type { ...U } } }"
        + " fragment U on __Type { inputFields { type { enumValues { name } interfaces { name } } } }";

    private const string Chain =
        " fragment R on __Type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType"
        + " { kind } } } } } } } } } }";
}
