using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Authoring;

public sealed class CostAttributeTests
{
    [Fact]
    public async Task Schema_OfWeights_PrintsThem()
    {
        await using var server = TestServer.Create<Query>(builder => builder.BindRuntimeType<Weight, WeightType>());

        SchemaPrinter.Print(server.Schema).MatchSnapshot();
    }

    [Fact]
    public async Task Schema_WithoutDefaults_PrintsOnlyWhatIsWritten()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .BindRuntimeType<Weight, WeightType>()
            .ModifyCostOptions(options => options.ApplyCostDefaults = false));

        var query = server.Schema.QueryType;

        Assert.Null(query.Fields["awaited"].Cost);
        Assert.Null(query.Fields["paged"].ListSize);
        Assert.Equal(3, query.Fields["weighted"].Cost);
        Assert.Equal(4, query.Fields["sized"].ListSize?.AssumedSize);
    }

    [Fact]
    public async Task Schema_WithOtherDefaults_PrintsThem()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .BindRuntimeType<Weight, WeightType>()
            .ModifyCostOptions(options =>
            {
                options.DefaultResolverCost = 2;
                options.ApplySlicingArgumentDefaultValue = false;
                options.Filtering.DefaultFilterArgumentCost = 3;
                options.Filtering.DefaultFilterOperationCost = 4;
                options.Filtering.DefaultExpensiveFilterOperationCost = 5;
                options.Sorting.DefaultSortArgumentCost = 6;
                options.Sorting.DefaultSortOperationCost = null;
            }));

        var query = server.Schema.QueryType;
        var operations = (InputObjectType)server.Schema.Types.Single(type => type.Name == "StringOperationFilterInput");
        var order = (InputObjectType)server.Schema.Types.Single(type => type.Name == "ThingSortInput");

        Assert.Equal(2, query.Fields["awaited"].Cost);
        Assert.Null(query.Fields["paged"].ListSize?.SlicingArgumentDefault);
        Assert.Equal(3, query.Fields["paged"].Arguments["where"].Cost);
        Assert.Equal(4, operations.Fields["eq"].Cost);
        Assert.Equal(5, operations.Fields["contains"].Cost);
        Assert.Equal(6, query.Fields["paged"].Arguments["order"].Cost);
        Assert.Null(order.Fields["name"].Cost);
    }

    public sealed class Query
    {
        [Cost(3)]
        public string Weighted([Cost(1.5)] string? text, Wish? wish) => text ?? wish?.Name ?? "";

        public Task<string> AwaitedAsync() => Task.FromResult("");

        [Cost(0)]
        public Task<string> CheapAsync() => Task.FromResult("");

        [ListSize(AssumedSize = 4)]
        public Thing[] Sized => [];

        [ListSize(SlicingArguments = ["first"], SlicingArgumentDefaultValue = 7, RequireOneSlicingArgument = false)]
        public Thing[] Sliced(int? first) => [.. Enumerable.Repeat(new Thing("x", Shade.Dark, default), first ?? 7)];

        [UsePaging]
        [UseFiltering]
        [UseSorting]
        public IQueryable<Thing> Paged() => Enumerable.Empty<Thing>().AsQueryable();

        [ListSize(AssumedSize = 8, SlicingArguments = ["first"], SizedFields = ["nodes"])]
        [UsePaging]
        public IEnumerable<Thing> Own() => [];
    }

    [Cost(2)]
    public sealed record Thing([property: Cost(4)] string Name, Shade Shade, Weight Weight);

    public sealed record Wish([property: Cost(5)] string Name);

    [Cost(6)]
    public enum Shade
    {
        Light,
        Dark,
    }

    public readonly record struct Weight(int Grams);

    [Cost(7)]
    public sealed class WeightType() : ScalarType<Weight>("Weight")
    {
        public override void Write(JsonBuffer writer, Weight value) => writer.WriteNumber(value.Grams);

        protected override bool TryRead(InputValue value, out Weight result)
        {
            result = default;
            return value.Kind == InputKind.Int;
        }
    }
}
