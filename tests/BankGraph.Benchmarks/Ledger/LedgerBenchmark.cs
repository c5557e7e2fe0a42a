using System.Diagnostics;
using System.Globalization;
using BankGraph.Api.Stores.Sqlite;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>
/// Durable transfers per second over 10,000 accounts, for several numbers of callers who each wait for one transfer
/// before they ask for the next. Every contestant writes the same tables with the same durability, in the same run.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Rounds = 3;

    private static readonly Func<SqliteStore, Task<ITransferContestant>>[] Contestants =
        [RawContestant.StartAsync, LedgerContestant.StartAsync, EntityFrameworkContestant.StartAsync];

    /// <summary>Runs it. Options: seconds per measurement, then numbers of callers.</summary>
    public static async Task RunAsync(string[] options)
    {
        var numbers = options.Select(o => int.Parse(o, CultureInfo.InvariantCulture)).ToArray();
        var seconds = numbers.Length > 0 ? numbers[0] : 5;
        var callers = numbers.Length > 1 ? numbers[1..] : [1, 16, 64, 1000];

        Console.WriteLine(
            $"{"callers",8} {"contestant",-24} {"transfers/s",12} {"p50 ms",8} {"p99 ms",8} {"CPU us",8} " +
            $"{"x raw",8} {"x EF",8}");
        foreach (var count in callers)
        {
            var results = await MeasureAllAsync(count, TimeSpan.FromSeconds(seconds));
            foreach (var result in results)
            {
                var (ofRaw, ofEf) = (result.PerSecond / results[0].PerSecond, result.PerSecond / results[^1].PerSecond);
                Console.WriteLine($"{count,8} {result} {ofRaw,8:0.00} {ofEf,8:0.0}");
            }
        }
    }

    /// <summary>The middle one of several rounds for each; rounds take turns, so that a busy minute hits all.</summary>
    private static async Task<Measurement[]> MeasureAllAsync(int callers, TimeSpan time)
    {
        var rounds = Contestants.Select(_ => new List<Measurement>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Contestants.Length; i++)
                rounds[i].Add(await MeasureAsync(Contestants[i], callers, time));
        }

        return Array.ConvertAll(rounds, r => r.OrderBy(m => m.PerSecond).ElementAt(r.Count / 2));
    }

    private static async Task<Measurement> MeasureAsync(
        Func<SqliteStore, Task<ITransferContestant>> start,
        int callers,
        TimeSpan time)
    {
        await using var file = await BenchmarkFile.CreateAsync();
        Measurement result;
        await using (var contestant = await start(file.Store))
        {
            await DriveAsync(contestant, file.Accounts, callers, TimeSpan.FromSeconds(1));
            var spentBefore = Environment.CpuUsage.TotalTime;
            var latencies = await DriveAsync(contestant, file.Accounts, callers, time);
            var spent = Environment.CpuUsage.TotalTime - spentBefore;
            result = Measurement.Of(contestant.Name, latencies, time, spent);
        }

        await file.VerifyAsync();
        return result;
    }

    private static async Task<List<TimeSpan>> DriveAsync(
        ITransferContestant contestant,
        Guid[] accounts,
        int callers,
        TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            await Task.Yield();
            var random = new Random(caller);
            var latencies = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var from = random.Next(accounts.Length);
                var to = (from + 1 + random.Next(accounts.Length - 1)) % accounts.Length;
                var asked = Stopwatch.GetTimestamp();
                await contestant.TransferAsync(accounts[from], accounts[to], 1 + random.Next(100), $"{Guid.NewGuid()}");
                latencies.Add(Stopwatch.GetElapsedTime(asked));
            }

            return latencies;
        }));
        return [.. all.SelectMany(l => l)];
    }

    private sealed record Measurement(string Name, double PerSecond, TimeSpan P50, TimeSpan P99, TimeSpan Cpu)
    {
        public static Measurement Of(string name, List<TimeSpan> latencies, TimeSpan time, TimeSpan spent)
        {
            latencies.Sort();
            return new Measurement(
                name,
                latencies.Count / time.TotalSeconds,
                latencies[latencies.Count / 2],
                latencies[latencies.Count * 99 / 100],
                spent / latencies.Count);
        }

        public override string ToString() =>
            $"{Name,-24} {PerSecond,12:0} {P50.TotalMilliseconds,8:0.0} {P99.TotalMilliseconds,8:0.0} " +
            $"{Cpu.TotalMicroseconds,8:0}";
    }
}
