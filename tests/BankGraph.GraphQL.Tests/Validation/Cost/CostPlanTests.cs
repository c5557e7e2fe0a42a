using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Validation.Cost;

/// <summary>The sums of the cost specification; the query type itself is one object.</summary>
public sealed class CostPlanTests
{
    [Theory]
    [InlineData("{ name }", 0, 1)]
    [InlineData("{ __typename name }", 0, 1)]
    [InlineData("{ dear }", 2.5, 1)]
    [InlineData("{ names }", 1, 1)]
    [InlineData("{ item { id } }", 1, 2)]
    [InlineData("{ item { item { id } } }", 2, 3)]
    [InlineData("{ colour }", 0, 7)]
    [InlineData("{ stamp }", 0, 4)]
    [InlineData("{ stamp(format: \"x\") }", 7, 4)]
    [InlineData("{ stamps }", 1, 16)]
    public void Evaluate_Weights_AreSummed(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ cheap { id } }", 0, 2)]
    [InlineData("{ cheap { item { id } item2: item { id } item3: item { id } item4: item { id } } }", 1, 6)]
    public void Evaluate_NegativeWeight_OffsetsUpToNothing(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ things { id } }", 1, 11)]
    [InlineData("{ things { item { id } } }", 11, 21)]
    [InlineData("{ grid { item { id } } }", 101, 201)]
    [InlineData("{ sized { item { id } } }", 5, 9)]
    [InlineData("{ sliced { item { id } } }", 4, 7)]
    [InlineData("{ sliced(first: 7) { item { id } } }", 8, 15)]
    [InlineData("{ sliced(first: 7, last: 8) { item { id } } }", 9, 17)]
    [InlineData("{ sliced(first: null) { item { id } } }", 51, 101)]
    [InlineData("{ sliced(first: 0) { item { id } } }", 1, 1)]
    [InlineData("{ sliced(first: -9) { item { id } } }", 1, 1)]
    [InlineData("{ byIds(ids: [1, 2, 3]) { id } }", 1, 4)]
    [InlineData("{ paged { nodes { id } } }", 11, 12)]
    [InlineData("{ paged(first: 5) { nodes { item { id } } edges { node { id } } } }", 22, 22)]
    [InlineData("{ paged(first: 5) { tags { id } totalCount } }", 21, 12)]
    public void Evaluate_Lists_MultiplyWhatIsSelectedOnTheirItems(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ paged(where: {}) { totalCount } }", 30)]
    [InlineData("{ paged(where: null) { totalCount } }", 30)]
    [InlineData("{ paged(where: { flag: true }) { totalCount } }", 35)]
    [InlineData("{ paged(where: { text: { eq: \"a\", contains: \"b\" } }) { totalCount } }", 61)]
    [InlineData("{ paged(where: { and: [{ flag: true }, { flag: false }] }) { totalCount } }", 41)]
    [InlineData("{ paged(where: { and: { flag: true } }) { totalCount } }", 36)]
    public void Evaluate_Filters_CostWhatIsGiven(string document, double fieldCost) =>
        Assert.Equal(fieldCost, Price.Of(ShopSchema.Schema, document).FieldCost);

    [Theory]
    [InlineData("{ any { item { id } } }", 2, 102)]
    [InlineData("{ any { ... on Item { items { id } } ... on Rare { item { id } } } }", 2, 102)]
    [InlineData("{ any { ... on Item { items { item { id } } } } }", 12, 101)]
    [InlineData("{ either { __typename } }", 1, 101)]
    public void Evaluate_AbstractType_CostsTheDearestOfItsObjects(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ item { id } item { item { id } } ... on Query { item { item { id } } } }", 2, 3)]
    [InlineData("{ ...F ...F item { id } } fragment F on Query { item { id item { id } } }", 2, 3)]
    [InlineData("{ a: item { id } b: item { id } }", 2, 3)]
    public void Evaluate_SameFieldTwice_CostsOnce(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ item @skip(if: true) { id } name }", 0)]
    [InlineData("{ item @include(if: false) { id } name }", 0)]
    [InlineData("{ ... @include(if: false) { item { id } } name }", 0)]
    [InlineData("{ item @include(if: true) { id } }", 1)]
    [InlineData("query($on: Boolean = false) { item @include(if: $on) { id } }", 1)]
    public void Evaluate_Conditions_CountWhenLiteral(string document, double fieldCost) =>
        Assert.Equal(fieldCost, Price.Of(ShopSchema.Schema, document).FieldCost);

    [Theory]
    [InlineData("{ __schema { types { name fields { name type { name } } } } }")]
    [InlineData("{ __type(name: \"Item\") { fields { args { name } } } }")]
    public void Evaluate_Introspection_CostsNothing(string document) =>
        Assert.Equal(new CostMetrics(0, 1), Price.Of(ShopSchema.Schema, document));

    [Theory]
    [InlineData("{ strict { id } }")]
    [InlineData("{ strict(first: 1, last: 1) { id } }")]
    public void Build_NotExactlyOneSlicingArgument_IsRefused(string document)
    {
        var refusal = Assert.Throws<GraphQLException>(() => Price.Of(ShopSchema.Schema, document));

        Assert.Equal(ErrorCodes.OneSlicingArgumentRequired, Assert.Single(refusal.Errors).Code);
    }

    [Fact]
    public void Build_OneSlicingArgument_IsAccepted() =>
        Assert.Equal(5, Price.Of(ShopSchema.Schema, "{ strict(last: 4) { id } }").TypeCost);

    [Fact]
    public void Evaluate_ListsInsideLists_StopsAtTheLargestNumber()
    {
        var document = string.Concat(Enumerable.Repeat("{ items ", 40)) + "{ id }"
            + string.Concat(Enumerable.Repeat(" }", 40));

        var cost = Price.Of(ShopSchema.Schema, "{ item " + document + " }", options: new CostOptions
        {
            DefaultListSize = double.PositiveInfinity,
        });

        Assert.Equal(new CostMetrics(CostMetrics.Most, CostMetrics.Most), cost);
    }

    [Fact]
    public void Build_DocumentOfLiterals_LeavesNothingToDo()
    {
        var document = Utf8GraphQLParser.Parse("{ paged(first: 5, where: { flag: true }) { nodes { id } } }");

        Assert.Equal(0, Price.Builder(ShopSchema.Schema, document).Build().StepCount);
    }
}
