using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Benchmarks.Engine;

/// <summary>
/// Whether twice as much costs twice as much: documents of more and more fields, variables and fragments, and answers
/// of more and more items. Runs within this process, without a transport. Pauses of the garbage collector are counted
/// apart: they depend on how much of a large document is still young, and on the machine's caches.
/// </summary>
internal static class GrowthBenchmark
{
    /// <summary>How much more than the cheapest size one field of the largest may cost.</summary>
    private const double MostGrowth = 2;

    /// <summary>How long a refusal of the document whose fragments double at every level may take.</summary>
    private const double RefusalMs = 50;

    private const int DoublingLevels = 60;

    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync()
    {
        await using var services = CreateServices(isBounded: false);
        var executor = services.GetRequiredService<IRequestExecutor>();
        await CompareAsync("items of an answer", size => RunKnown(executor, services, Items(size)));
        await CompareAsync("fields, run", size => RunKnown(executor, services, Aliases(size)));
        await CompareAsync("fields, compiled", size => RunUnknown(executor, services, Aliases(size)));
        await CompareAsync("fields that merge, compiled", size => RunUnknown(executor, services, Repeated(size)));
        await CompareAsync("fragments, compiled", size => RunUnknown(executor, services, Fragments(size)));
        await CompareAsync(
            "variables, compiled", size => RunUnknown(executor, services, Variables(size), Values(size)));
        await RefuseAsync();
    }

    private static ServiceProvider CreateServices(bool isBounded)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer().AddQueryType<Query>();
        if (!isBounded)
        {
            builder
                .ModifyRequestOptions(options =>
                {
                    options.MaxTokens = int.MaxValue;
                    options.MaxFields = int.MaxValue;
                    options.MaxAliases = int.MaxValue;
                    options.MaxDefinitions = int.MaxValue;
                    options.MaxVariableBytes = int.MaxValue;
                    options.MaxVariableValues = int.MaxValue;
                    options.OperationCacheSize = 16;
                })
                .ModifyCostOptions(options => options.EnforceCostLimits = false);
        }

        return services.BuildServiceProvider();
    }

    private static async Task CompareAsync(string what, Func<int, Func<Task>> prepare)
    {
        var each = new Dictionary<int, double>();
        var withPauses = new Dictionary<int, double>();
        foreach (var size in Sizes)
        {
            var (fastest, whole) = await FastestAsync(prepare(size));
            (each[size], withPauses[size]) = (fastest / size, whole / size);
        }

        var growth = each[Sizes[^1]] / each.Values.Min();
        var growthWithPauses = withPauses[Sizes[^1]] / withPauses.Values.Min();
        var sizes = string.Join("  ", each.Select(pair => $"{pair.Key,6:N0}: {pair.Value,7:0} ns"));
        Report.Write(
            $"{what,-28} {sizes}  each; the largest {growth:0.00}x the cheapest "
            + $"({growthWithPauses:0.00}x with collections), bar {MostGrowth:0.0}x: {Bars.Judge(growth, MostGrowth)}",
            new
            {
                benchmark = "engine-growth",
                what,
                nanosecondsEach = each.ToDictionary(pair => $"{pair.Key}", pair => Math.Round(pair.Value, 1)),
                growth = Math.Round(growth, 2),
                growthWithCollections = Math.Round(growthWithPauses, 2),
            });
    }

    // What disturbs a run makes it longer, never shorter.
    private static async Task<(double Fastest, double WithPauses)> FastestAsync(Func<Task> run)
    {
        var (fastest, withPauses) = (double.MaxValue, double.MaxValue);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20 || Stopwatch.GetElapsedTime(began).TotalSeconds < 1; i++)
        {
            var paused = GC.GetTotalPauseDuration();
            var started = Stopwatch.GetTimestamp();
            await run();
            var elapsed = Stopwatch.GetElapsedTime(started);
            fastest = Math.Min(fastest, (elapsed - (GC.GetTotalPauseDuration() - paused)).TotalNanoseconds);
            withPauses = Math.Min(withPauses, elapsed.TotalNanoseconds);
        }

        return (fastest, withPauses);
    }

    private static Func<Task> RunKnown(IRequestExecutor executor, IServiceProvider services, string document)
    {
        var text = Encoding.UTF8.GetBytes(document);
        return () => RunAsync(executor, services, text, default);
    }

    // A comment makes it another document each time.
    private static Func<Task> RunUnknown(
        IRequestExecutor executor, IServiceProvider services, string document, JsonElement variables = default)
    {
        var count = 0;
        return () => RunAsync(executor, services, Encoding.UTF8.GetBytes($"{document} # {count++}"), variables);
    }

    private static async Task RunAsync(
        IRequestExecutor executor, IServiceProvider services, byte[] document, JsonElement variables)
    {
        var request = new GraphQLRequest { Document = document, Variables = variables, Services = services };
        await using var result = (OperationResult)await executor.ExecuteAsync(request, CancellationToken.None);
        if (result.Errors.Count > 0) throw new InvalidOperationException(result.Errors[0].Message);
        result.Write(new ArrayBufferWriter<byte>());
    }

    private static async Task RefuseAsync()
    {
        await using var services = CreateServices(isBounded: true);
        var executor = services.GetRequiredService<IRequestExecutor>();
        var document = Doubling(DoublingLevels);
        var codes = new HashSet<string?>();
        var (_, whole) = await FastestAsync(async () =>
        {
            var text = Encoding.UTF8.GetBytes($"{document} # {Guid.NewGuid()}");
            var request = new GraphQLRequest { Document = text, Services = services };
            await using var result = (OperationResult)await executor.ExecuteAsync(request, CancellationToken.None);
            if (!result.IsRequestError) throw new InvalidOperationException("It was not refused.");
            codes.UnionWith(result.Errors.Select(error => error.Code));
        });
        var milliseconds = whole / 1_000_000;
        Report.Write(
            $"{DoublingLevels} levels of doubling fragments: refused with {string.Join(", ", codes)} after "
            + $"{milliseconds:0.0} ms, bar {RefusalMs:0} ms: {Bars.Judge(milliseconds, RefusalMs)}",
            new { benchmark = "engine-growth", what = "doubling", milliseconds = Math.Round(milliseconds, 2), codes });
    }

    private static string Items(int count) => $"{{ rows(count: {count}) {{ id name }} }}";

    private static string Aliases(int count) => $"{{ row {{ {Join(count, i => $"f{i}: id")} }} }}";

    private static string Repeated(int count) => $"{{ {Join(count, _ => "row { id }")} }}";

    private static string Fragments(int count) =>
        $"{{ row {{ {Join(count, i => $"...F{i}")} }} }} "
        + Join(count, i => $"fragment F{i} on Row {{ f{i}: id }}");

    private static string Variables(int count) =>
        $"query({Join(count, i => $"$v{i}: Int!")}) {{ {Join(count, i => $"f{i}: echo(value: $v{i})")} }}";

    private static JsonElement Values(int count) =>
        JsonSerializer.SerializeToElement(Enumerable.Range(0, count).ToDictionary(i => $"v{i}", i => i));

    private static string Doubling(int levels) =>
        "{ row { ...F0 } } "
        + Join(levels, i => $"fragment F{i} on Row {{ a{i}: row {{ ...F{i + 1} }} b{i}: row {{ ...F{i + 1} }} }}")
        + $" fragment F{levels} on Row {{ id }}";

    private static string Join(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    public sealed record Row(int Id, string Name)
    {
        public Row GetRow() => this;
    }

    public sealed class Query
    {
        private static readonly Row[] All = [.. Enumerable.Range(0, 10_000).Select(id => new Row(id, $"Row {id}"))];

        public Row GetRow() => All[0];

        public IReadOnlyList<Row> GetRows(int count) => new ArraySegment<Row>(All, 0, count);

        public int GetEcho(int value) => value;
    }
}
