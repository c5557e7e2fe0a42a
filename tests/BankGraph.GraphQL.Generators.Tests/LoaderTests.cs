using BankGraph.Testing;

namespace BankGraph.GraphQL.Generators.Tests;

public sealed class LoaderTests
{
    public static TheoryData<string, string> Methods => new()
    {
        {
            "Batch",
            """
            [DataLoader]
            internal static async Task<IReadOnlyDictionary<Guid, Part>> GetPartByIdAsync(
                IReadOnlyList<Guid> ids, Store store, CancellationToken cancellationToken) => throw new Exception();
            """
        },
        {
            "BatchOfNumbers",
            """
            [DataLoader]
            public static ValueTask<Dictionary<string, int>> CountByName(IReadOnlyList<string> names) =>
                throw new Exception();
            """
        },
        {
            "Lookup",
            """
            [DataLoader]
            public static Task<ILookup<int, string>> GetNamesByShelfAsync(
                IReadOnlyList<int> shelves, Store? store, IServiceProvider services) => throw new Exception();
            """
        },
        {
            "Arrays",
            """
            [DataLoader("Named", ServiceScope = DataLoaderServiceScope.OriginalScope)]
            public static Task<Dictionary<int, Part[]>> GetPartsAsync(IReadOnlyList<int> shelves, Store store) =>
                throw new Exception();
            """
        },
        {
            "Cache",
            """
            [DataLoader(AccessModifier = DataLoaderAccessModifier.PublicInterface)]
            public static Task<string?> GetTitleAsync(int id, Store store, CancellationToken cancellationToken) =>
                throw new Exception();
            """
        },
        {
            "Pages",
            """
            [DataLoader]
            internal static Task<Dictionary<Guid, Page<Part>>> GetPartsByShelfAsync(
                IReadOnlyList<Guid> shelves, PagingArguments page, QueryContext<Part> query, Store store) =>
                throw new Exception();
            """
        },
        {
            "States",
            """
            [DataLoader]
            public static Task<IReadOnlyDictionary<int, string>> GetLabelAsync(
                IReadOnlyList<int> ids,
                [DataLoaderState("language")] string language,
                [DataLoaderState("region")] string? region,
                [DataLoaderState("width")] int width = 80,
                DataLoaderFetchContext<string> context = default) => throw new Exception();
            """
        },
        {
            "OtherLoader",
            """
            [DataLoader]
            public static Task<IReadOnlyDictionary<int, string>> GetTitleAsync(
                IReadOnlyList<int> ids, INameDataLoader names) => throw new Exception();

            [DataLoader]
            public static Task<IReadOnlyDictionary<int, string>> GetNameAsync(IReadOnlyList<int> ids) =>
                throw new Exception();
            """
        },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Generate_Method_MakesALoaderThatCompiles(string name, string method)
    {
        var made = Generated.Of(
            $$"""
            namespace Shelf.Parts;

            internal sealed record Part(Guid Id);

            public sealed class Store;

            internal static class Loaders
            {
            {{method}}
            }
            """);

        Assert.Empty(made.Findings);
        Assert.Empty(made.Errors);
        string.Join("\n", made.Sources.Select(source => $"// {source.HintName}\n{source.SourceText}"))
            .MatchSnapshot($"{nameof(Generate_Method_MakesALoaderThatCompiles)}.{name}", "txt");
    }

    [Fact]
    public void Generate_DefaultsOfTheAssembly_HoldUnlessTheMethodSaysOtherwise()
    {
        var made = Generated.Of(
            """
            [assembly: DataLoaderDefaults(
                AccessModifier = DataLoaderAccessModifier.Internal,
                ServiceScope = DataLoaderServiceScope.OriginalScope)]

            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<int, string>> GetAAsync(IReadOnlyList<int> ids, Random random) =>
                    throw new Exception();

                [DataLoader(
                    AccessModifier = DataLoaderAccessModifier.Public,
                    ServiceScope = DataLoaderServiceScope.DataLoaderScope)]
                public static Task<Dictionary<int, string>> GetBAsync(IReadOnlyList<int> ids, Random random) =>
                    throw new Exception();
            }
            """);

        Assert.Empty(made.Errors);
        var sources = made.Sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        Assert.Contains(
            "internal sealed partial class ADataLoader", sources["ADataLoader.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("DataLoaderScope", sources["ADataLoader.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "public sealed partial class BDataLoader", sources["BDataLoader.g.cs"], StringComparison.Ordinal);
        Assert.Contains("DataLoaderScope.Create", sources["BDataLoader.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetPartByIdAsync", "PartByIdDataLoader")]
    [InlineData("GetPartById", "PartByIdDataLoader")]
    [InlineData("PartByIdAsync", "PartByIdDataLoader")]
    [InlineData("LoadParts", "LoadPartsDataLoader")]
    [InlineData("GetPartDataLoader", "PartDataLoader")]
    public void Generate_Name_IsTheMethodsWithoutWhatGoesWithoutSaying(string method, string name)
    {
        var made = Generated.Of(
            $$"""
            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<int, string>> {{method}}(IReadOnlyList<int> ids) => throw new Exception();
            }
            """);

        Assert.Equal($"{name}.g.cs", Assert.Single(made.Sources).HintName);
    }

    [Fact]
    public void Generate_ChangeElsewhere_MakesNothingAgain()
    {
        var made = Generated.Of(
            """
            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<int, string>> GetAAsync(IReadOnlyList<int> ids) => throw new Exception();
            }
            """,
            isTracked: true);
        var elsewhere = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "public class Other;",
            (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)made.Compilation.SyntaxTrees.First().Options);

        var again = made.RunAgain(
            made.Compilation.RemoveSyntaxTrees(made.Compilation.SyntaxTrees.Skip(1)).AddSyntaxTrees(elsewhere));

        var steps = again.Driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value);
        Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.True(
            output.Reason is Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached
                or Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged));
    }
}
