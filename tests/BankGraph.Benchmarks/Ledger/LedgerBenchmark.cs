using System.Globalization;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>
/// Durable transfers per second over 10,000 accounts on each store, for a crowd of callers and for a lone one, who each
/// wait for one transfer before they ask for the next; uniform, and with every tenth transfer to one account. Every
/// contestant writes the same tables with the same durability, in the same run; GraphQL is a process of its own.
/// </summary>
internal static class LedgerBenchmark
{
    private static readonly Load[] Loads = [new(64, IsHot: false), new(64, IsHot: true), new(1, IsHot: false)];

    /// <summary>Runs it. Options: seconds per measurement, rounds, names of stores; all when none is named.</summary>
    public static async Task RunAsync(string[] options)
    {
        var numbers = options.TakeWhile(o => int.TryParse(o, out _))
            .Select(o => int.Parse(o, CultureInfo.InvariantCulture))
            .ToArray();
        var time = TimeSpan.FromSeconds(numbers.ElementAtOrDefault(0) is > 0 and var seconds ? seconds : 3);
        var rounds = numbers.ElementAtOrDefault(1) is > 0 and var count ? count : 3;
        var stores = options.Length > numbers.Length ? options[numbers.Length..] : BenchmarkStore.Names;
        if (stores.Except(BenchmarkStore.Names).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"{unknown} is no store; there are {string.Join(", ", BenchmarkStore.Names)}.");

        Console.WriteLine(
            $"{"store",-10} {"callers",8} {"",-4} {"contestant",-24} {"transfers/s",12} {"p50 ms",8} {"p99 ms",8} " +
            $"{"x raw",8} {"x EF",8} {"bytes",8}");
        foreach (var name in stores)
        {
            await using var store = await BenchmarkStore.StartAsync(name);
            foreach (var load in Loads) await MeasureAsync(store, load, time, rounds);
        }
    }

    private static async Task MeasureAsync(BenchmarkStore store, Load load, TimeSpan time, int rounds)
    {
        var results = await Contestants.MeasureAsync(store, load, time, rounds);
        var (raw, naive) = (results[0], results[1]);
        foreach (var result in results)
        {
            Console.WriteLine(
                $"{store.Name,-10} {load.Callers,8} {(load.IsHot ? "hot" : ""),-4} {result} " +
                $"{result.PerSecond / raw.PerSecond,8:0.00} {result.PerSecond / naive.PerSecond,8:0.0} " +
                $"{result.BytesPerTransfer,8:0}");
        }
    }
}
