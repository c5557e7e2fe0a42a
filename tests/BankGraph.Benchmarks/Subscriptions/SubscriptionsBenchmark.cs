using System.Globalization;
using BankGraph.Benchmarks.Engine;

namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>
/// What open subscriptions cost, how soon an event is with all of them, and what is left when they are closed. The
/// server is a process of its own, measured before, while and after; this process is the client of all connections.
/// A bare server that knows no GraphQL takes part, so that one sees what the sockets themselves cost.
/// </summary>
internal static class SubscriptionsBenchmark
{
    private const int DefaultCount = 10_000;
    private const int PerSharedConnection = 100;
    private const int Publishes = 10;

    // Rehearsed with fewer until hot code is compiled, so that neither memory nor time is that of the first call.
    private const int RehearsalConnections = 200;
    private const int RehearsalPublishes = 20;

    /// <summary>Runs it. Options: how many subscriptions.</summary>
    public static async Task RunAsync(string[] options)
    {
        var count = options is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : DefaultCount;
        var bare = await MeasureAsync(Contestant.BareSockets, count, 1);
        Write(Contestant.BareSockets, count, 1, bare);
        foreach (var each in (int[])[1, PerSharedConnection])
        {
            var engine = await MeasureAsync(Contestant.Subscriptions, count / each, each);
            Write(Contestant.Subscriptions, count / each, each, engine);
            Judge(engine, bare, each);
        }
    }

    private static async Task<Outcome> MeasureAsync(Contestant contestant, int connections, int subscriptions)
    {
        using var server = await ServerProcess.StartAsync(contestant);
        using var subscribers = new Subscribers(server);
        await subscribers.OpenAsync(RehearsalConnections / subscriptions, subscriptions);
        for (var i = 0; i < RehearsalPublishes; i++) await subscribers.PublishAsync();
        await subscribers.CloseAsync();

        var before = await subscribers.MeasureAsync();
        await subscribers.OpenAsync(connections, subscriptions);
        var open = await subscribers.MeasureAsync();
        var times = new List<double>();
        for (var i = 0; i < Publishes; i++) times.Add((await subscribers.PublishAsync()).TotalMilliseconds);
        var used = await subscribers.MeasureAsync();
        var count = connections * subscriptions;
        await subscribers.CloseAsync();
        var closed = await subscribers.MeasureAsync();
        return new Outcome((open - before) / count, (used - before) / count, (closed - before) / count, times);
    }

    private static void Write(Contestant contestant, int connections, int subscriptions, Outcome outcome)
    {
        var (idle, used, left, times) = outcome;
        Report.Write(
            $"{contestant.Name,-12} {connections,6:N0} x {subscriptions,-3} "
            + $"each {idle.Heap,6:N0} B heap {idle.WorkingSet,6:N0} B working set, after {times.Count} events "
            + $"{used.Heap,6:N0} / {used.WorkingSet,6:N0} B, closed {left.Heap,5:N0} / {left.WorkingSet,6:N0} B; "
            + $"an event is with all after p50 {Median.Of(times):0} ms, at most {times.Max():0} ms",
            new
            {
                benchmark = "subscriptions",
                contestant = contestant.Name,
                connections,
                subscriptions = connections * subscriptions,
                heapBytes = idle.Heap,
                workingSetBytes = idle.WorkingSet,
                usedHeapBytes = used.Heap,
                usedWorkingSetBytes = used.WorkingSet,
                leftHeapBytes = left.Heap,
                leftWorkingSetBytes = left.WorkingSet,
                p50Ms = Math.Round(Median.Of(times), 1),
                slowestMs = Math.Round(times.Max(), 1),
                timesMs = times.Select(time => Math.Round(time)),
            });
    }

    // What the sockets take, and what the web server keeps of its buffers for the next ones, is not the engine's.
    private static void Judge(Outcome outcome, Outcome bare, int each)
    {
        var (held, slowest) = (outcome.Idle.Heap, outcome.Times.Max());
        var (socket, kept) = (bare.Idle.Heap / each, bare.Left.Heap / each);
        Console.WriteLine(
            $"memory: {held:N0} B with its share of a connection, bar {Bars.Subscription:N0} B: "
            + $"{Bars.Judge(held, Bars.Subscription)}; without what a bare socket takes {held - socket:N0} B: "
            + Bars.Judge(held - socket, Bars.Subscription));
        Console.WriteLine(
            $"publish: {slowest:0} ms, bar {Bars.PublishToAll:0} ms: {Bars.Judge(slowest, Bars.PublishToAll)}");
        Console.WriteLine(
            $"closed: {outcome.Left.Heap:N0} B left, {kept:N0} B of them the web server's, "
            + $"bar {Bars.ClosedSubscription:N0} B without them: "
            + Bars.Judge(outcome.Left.Heap - kept, Bars.ClosedSubscription));
    }

    /// <summary>All but the times for each subscription.</summary>
    private sealed record Outcome(Held Idle, Held Used, Held Left, IReadOnlyList<double> Times);
}
