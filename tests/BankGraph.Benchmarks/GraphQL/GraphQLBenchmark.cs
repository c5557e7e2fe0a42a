using System.Diagnostics;
using System.Globalization;
using BankGraph.Benchmarks.Ledger;
using BankGraph.Testing.Driving;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>
/// Durable transfers per second through the real process: HTTP with kept connections, a token checked at each request,
/// GraphQL, rules, ledger, store. Next to it, in the same run, a plain loop over Entity Framework with one database
/// transaction per transfer, in this process and with none of that around it. The callers share the machine with the
/// bank, so what they take of its processors is told beside what the bank takes.
/// </summary>
internal static class GraphQLBenchmark
{
    private const int Rounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs it. Options: seconds per measurement, then numbers of clients, then names of stores; SQLite when none is
    /// named.
    /// </summary>
    public static async Task RunAsync(string[] options)
    {
        var numbers = options.TakeWhile(option => int.TryParse(option, out _))
            .Select(option => int.Parse(option, CultureInfo.InvariantCulture))
            .ToArray();
        var time = TimeSpan.FromSeconds(numbers.Length > 0 ? numbers[0] : 5);
        var clients = numbers.Length > 1 ? numbers[1..] : [1, 16, 64];
        var stores = options.Length > numbers.Length ? options[numbers.Length..] : ["sqlite"];
        foreach (var name in stores)
        {
            await using var store = await BenchmarkStore.StartAsync(name);
            await MeasureAsync(store, clients, time);
        }
    }

    private static async Task MeasureAsync(BenchmarkStore store, int[] clients, TimeSpan time)
    {
        await using var database = store.NewDatabase();
        database.IsSpoilt = true;
        await using var bank = await BankProcess.StartAsync(GraphQLContestant.SettingsFor(database));
        using (var contestant = await GraphQLContestant.StartAsync(bank, clients.Max()))
        {
            // A process that has just started is still compiling itself; that is not what is measured.
            await RunAsync(contestant.TransferAsync, clients.Max(), WarmUp);
            foreach (var count in clients) await CompareAsync(store, bank, contestant, count, time);
        }

        await bank.StopAsync();
        await GraphQLContestant.VerifyAsync(database);
    }

    /// <summary>The middle one of several rounds each; they take turns, so that a busy minute hits both.</summary>
    private static async Task CompareAsync(
        BenchmarkStore store,
        BankProcess bank,
        GraphQLContestant contestant,
        int clients,
        TimeSpan time)
    {
        var (graphQL, plain) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < Rounds; round++)
        {
            graphQL.Add(await DriveAsync(contestant.TransferAsync, clients, time, () => bank.CpuTime));
            await using var database = await BenchmarkDatabase.CreateAsync(store);
            var loop = new PlainLoop(database);
            plain.Add(await DriveAsync(loop.TransferAsync, clients, time, () => TimeSpan.Zero));
        }

        Write(store.Name, clients, Middle(graphQL), Middle(plain), time);
    }

    private static Round Middle(List<Round> rounds) =>
        rounds.OrderBy(round => round.Calls.Count).ElementAt(rounds.Count / 2);

    private static async Task<Round> DriveAsync(
        Func<int, Task> transferAsync,
        int clients,
        TimeSpan time,
        Func<TimeSpan> serverCpu)
    {
        await RunAsync(transferAsync, clients, TimeSpan.FromSeconds(1));
        var (spentBefore, callersBefore) = (serverCpu(), Environment.CpuUsage.TotalTime);
        var calls = await RunAsync(transferAsync, clients, time);
        return new Round(
            calls,
            (serverCpu() - spentBefore) / calls.Count,
            (Environment.CpuUsage.TotalTime - callersBefore) / calls.Count);
    }

    private static async Task<Latencies> RunAsync(Func<int, Task> transferAsync, int clients, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        return Latencies.Join(await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            await Task.Yield();
            var latencies = new Latencies();
            await latencies.MeasureAsync(() => transferAsync(client), started, time);
            return latencies;
        })));
    }

    private static void Write(string store, int clients, Round graphQL, Round plain, TimeSpan time)
    {
        var (perSecond, plainPerSecond) = (graphQL.PerSecond(time), plain.PerSecond(time));
        var ratio = perSecond / plainPerSecond;
        var (calls, loop) = (graphQL.Calls, plain.Calls);
        var (cpu, callersCpu) = (graphQL.ServerCpu.TotalMicroseconds, graphQL.CallersCpu.TotalMicroseconds);
        Report.Write(
            $"{store}, {clients,3} clients: GraphQL {perSecond,6:0} transfers/s (p50 {calls.P50Ms:0.0} ms, "
            + $"p99 {calls.P99Ms:0.0} ms, {cpu:0} us of server CPU and {callersCpu:0} us of the callers' each); "
            + $"plain EF loop {plainPerSecond,6:0}/s "
            + $"(p50 {loop.P50Ms:0.0} ms, p99 {loop.P99Ms:0.0} ms); ratio {ratio:0.00}",
            new
            {
                benchmark = "graphql",
                store,
                clients,
                perSecond = Math.Round(perSecond),
                p50Ms = Math.Round(calls.P50Ms, 2),
                p99Ms = Math.Round(calls.P99Ms, 2),
                serverCpuMicroseconds = Math.Round(cpu),
                callersCpuMicroseconds = Math.Round(callersCpu),
                plainPerSecond = Math.Round(plainPerSecond),
                plainP50Ms = Math.Round(loop.P50Ms, 2),
                plainP99Ms = Math.Round(loop.P99Ms, 2),
                ratio = Math.Round(ratio, 2),
            });
    }

    private sealed record Round(Latencies Calls, TimeSpan ServerCpu, TimeSpan CallersCpu)
    {
        public double PerSecond(TimeSpan time) => Calls.Count / time.TotalSeconds;
    }
}
