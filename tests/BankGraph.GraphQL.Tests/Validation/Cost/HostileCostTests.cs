using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Validation.Cost;

/// <summary>Documents made to keep cost analysis busy; counted in visits, as a clock depends on the machine.</summary>
public sealed class HostileCostTests
{
    [Fact]
    public void Build_SixtyLevelsThatDouble_TakesAFewVisits()
    {
        var document = Utf8GraphQLParser.Parse(
            "{ human { ...F0 } } "
            + Repeat(60, i => AOrB($"F{i}", $"...F{i + 1}", $"...F{i + 1}"))
            + "fragment F60 on Human { name }");
        var builder = Price.Builder(PetSchema.Schema, document);

        var cost = builder.Build().Evaluate(default);

        Assert.Equal(CostMetrics.Most, cost.TypeCost);
        Assert.InRange(builder.Visits, 60, 1_000);
    }

    [Fact]
    public void Build_InterfacesInsideEachOther_LooksAtEachTypeOncePerLevel()
    {
        var document = Utf8GraphQLParser.Parse(
            "{ pet " + Repeat(50, _ => "{ ... on Dog { friends { name } } ... on Cat { friends") + "{ name } "
            + Repeat(50, _ => "} }") + " }");
        var builder = Price.Builder(PetSchema.Schema, document);

        builder.Build();

        Assert.InRange(builder.Visits, 100, 1_000);
    }

    [Fact]
    public void Build_MoreCombinationsThanMayBeVisited_IsRefused()
    {
        // The selection sets that meet at the end of a path differ for every path.
        const int Levels = 24;
        var text = "{ human { ...F0 } } ";
        for (var i = 0; i < Levels; i++)
        {
            text += AOrB($"F{i}", $"...F{i + 1} ...M{i}x{i + 1}", $"...F{i + 1}");
            for (var j = i + 1; j < Levels; j++) text += AOrB($"M{i}x{j}", $"...M{i}x{j + 1}", $"...M{i}x{j + 1}");
            text += $"fragment M{i}x{Levels} on Human {{ name }} ";
        }

        var document = Utf8GraphQLParser.Parse(text + $"fragment F{Levels} on Human {{ name }}");
        var builder = Price.Builder(PetSchema.Schema, document);

        var refusal = Assert.Throws<GraphQLException>(builder.Build);

        Assert.Equal(ErrorCodes.DocumentTooLarge, Assert.Single(refusal.Errors).Code);
        Assert.InRange(builder.Visits, CostPlanBuilder.MaxVisits, CostPlanBuilder.MaxVisits + 5_000);
    }

    [Fact]
    public void Build_ChainOfAThousandFragments_DoesNotExhaustTheStack()
    {
        var document = Utf8GraphQLParser.Parse(
            "{ human { ...F0 } } "
            + Repeat(1_000, i => $"fragment F{i} on Human {{ relatives {{ ...F{i + 1} }} }} ")
            + "fragment F1000 on Human { name }");

        Assert.Equal(CostMetrics.Most, Price.Builder(PetSchema.Schema, document).Build().Evaluate(default).TypeCost);
    }

    private static string AOrB(string name, string a, string b) =>
        $"fragment {name} on Human {{ a: relatives {{ {a} }} b: relatives {{ {b} }} }} ";

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));
}
