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

    [Theory]
    [InlineData(18, 0)]
    [InlineData(19, 1)]
    public void Validate_ChainOfTypes_IsAllowedTwentyLevels(int ofTypes, int errors)
    {
        var chain = string.Concat(Enumerable.Repeat("ofType { ", ofTypes)) + "name" + new string('}', ofTypes);

        var context = Verdict.Run($"{{ __schema {{ types {{ ...T }} }} }} fragment T on __Type {{ {chain} name }}");

        Assert.Equal(errors, context.Errors.Count);
        if (errors == 0) return;
        Assert.Equal(ErrorCodes.MaxDepthExceeded, context.Errors[0].Code);
        Assert.Equal("MaxIntrospectionDepth", context.Errors[0].Extensions?["limit"]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Validate_OtherLimits_AreKept(int lists, int errors)
    {
        var options = Verdict.Options;
        options.MaxIntrospectionLists = lists;

        var context = Verdict.Run("{ __schema { types { fields { type { fields { name } } } } } }", options: options);

        Assert.Equal(errors, context.Errors.Count);
    }

    [Fact]
    public void Validate_FragmentsThatDoubleIntrospection_TakeAFewSteps()
    {
        var document = "{ __schema { types { ...F0 } } } " + string.Join(' ', Enumerable.Range(0, 60).Select(
                i => $"fragment F{i} on __Type {{ ofType {{ ...F{i + 1} }} ... {{ ofType {{ ...F{i + 1} }} }} }}"))
            + " fragment F60 on __Type { name }";

        var context = Verdict.Run(document);

        Assert.Equal(ErrorCodes.MaxDepthExceeded, Assert.Single(context.Errors).Code);
        Assert.InRange(context.Steps, 1, 2_000);
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
