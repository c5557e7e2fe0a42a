using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Validation.Cost;

/// <summary>What variables hold counts, not what they could hold.</summary>
public sealed class VariableCostTests
{
    private const string Paged =
        "query($n: Int, $m: Int = 4, $w: Filter) { paged(first: $n, last: $m, where: $w) { nodes { id } } }";

    [Theory]
    [InlineData("""{ "n": 20 }""", 11, 22)]
    [InlineData("""{ "n": 2 }""", 11, 6)]
    [InlineData("""{ "n": 2, "m": null }""", 11, 4)]
    [InlineData("""{ "n": null, "m": null }""", 11, 12)]
    [InlineData("{}", 11, 6)]
    [InlineData("""{ "w": {} }""", 21, 6)]
    [InlineData("""{ "w": null }""", 21, 6)]
    [InlineData("""{ "w": { "flag": true, "and": [{ "flag": true }, { "text": { "eq": "a" } }] } }""", 43, 6)]
    public void Evaluate_Variables_CostWhatTheyHold(string variables, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price.Of(ShopSchema.Schema, Paged, variables));

    [Theory]
    [InlineData("{}", 26)]
    [InlineData("""{ "w": { "flag": true } }""", 26)]
    [InlineData("""{ "w": { "text": { "contains": "a" } } }""", 42)]
    public void Evaluate_DefaultOfAVariable_CostsWhenItIsTaken(string variables, double fieldCost)
    {
        const string Document = "query($w: Filter = { flag: true }) { paged(where: $w) { nodes { id } } }";

        Assert.Equal(fieldCost, Price.Of(ShopSchema.Schema, Document, variables).FieldCost);
    }

    [Theory]
    [InlineData("{}", 21)]
    [InlineData("""{ "t": { "eq": "a" }, "f": [{ "flag": true }] }""", 38)]
    [InlineData("""{ "t": null, "f": [] }""", 23)]
    public void Evaluate_VariablesInsideAFilter_CostWhatTheyHold(string variables, double fieldCost)
    {
        const string Document =
            "query($t: TextFilter, $f: [Filter!]) { paged(where: { text: $t, and: $f }) { nodes { id } } }";

        Assert.Equal(fieldCost, Price.Of(ShopSchema.Schema, Document, variables).FieldCost);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{ "f": "x" }""", 7)]
    public void Evaluate_ArgumentLeftOut_CostsNothing(string variables, double fieldCost) => Assert.Equal(
        fieldCost, Price.Of(ShopSchema.Schema, "query($f: String) { stamp(format: $f) }", variables).FieldCost);

    [Theory]
    [InlineData("""{ "n": 7 }""", 8)]
    [InlineData("{}", 4)]
    public void Evaluate_SlicingVariableLeftOut_StandsForTheArgumentsDefault(string variables, double typeCost) =>
        Assert.Equal(
            typeCost, Price.Of(ShopSchema.Schema, "query($n: Int) { sliced(first: $n) { id } }", variables).TypeCost);

    [Fact]
    public void Evaluate_ListAsSlicingVariable_CountsItsElements() => Assert.Equal(4, Price.Of(
        ShopSchema.Schema, "query($i: [ID!]!) { byIds(ids: $i) { id } }", """{ "i": ["a", "b", "c"] }""").TypeCost);

    [Fact]
    public void Evaluate_AbstractTypes_TakeTheDearestForTheseVariables()
    {
        const string Document =
            "query($n: Int) { any { ... on Item { a: item { id } } ... on Rare { item { id } } } "
            + "paged(first: $n) { nodes { any { item { id } } } } }";

        Assert.Equal(103 + (2 * 102), Price.Of(ShopSchema.Schema, Document, """{ "n": 2 }""").TypeCost);
    }

    [Fact]
    public void Evaluate_MoreStepsThanTheStackTakes_IsTheSame()
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}: paged(first: $n) {{ nodes {{ id }} }} "));

        var cost = Price.Of(ShopSchema.Schema, $"query($n: Int) {{ {many} }}", """{ "n": 3 }""");

        Assert.Equal(new CostMetrics(1_100, 401), cost);
    }

    [Fact]
    public void Evaluate_WithVariables_AllocatesNothing()
    {
        var document = Utf8GraphQLParser.Parse(Paged);
        var plan = Price.Builder(ShopSchema.Schema, document).Build();
        var variables = Price.Variables(
            ShopSchema.Schema, document, """{ "n": 20, "w": { "and": [{ "text": { "eq": "a" } }] } }""");
        var cost = plan.Evaluate(variables);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++) cost = plan.Evaluate(variables);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999);
        Assert.Equal(33, cost.FieldCost);
    }
}
