using System.Globalization;

namespace BankGraph.Benchmarks.Engine;

/// <summary>
/// What the engine costs per request next to what a plain endpoint costs that gives the same answer, and next to other
/// GraphQL servers. Every contestant has a process of its own; the callers share the machine with it.
/// </summary>
internal static class EngineBenchmark
{
    private const double DefaultSeconds = 3;

    /// <summary>
    /// Runs it. Options: seconds for each contestant and request, then the parts to run: requests, page, start,
    /// first-second.
    /// </summary>
    public static async Task RunAsync(string[] options)
    {
        var seconds = options is [var given, ..] ? double.Parse(given, CultureInfo.InvariantCulture) : DefaultSeconds;
        var parts = options.Length > 1 ? options[1..] : ["requests", "page", "start", "first-second"];
        Contestant[] contestants =
            [Contestant.Engine, Contestant.Floor, Contestant.Writer, .. await Peers.FindAsync()];
        if (parts.Contains("requests")) await CompareRequestsAsync(contestants, TimeSpan.FromSeconds(seconds));
        if (parts.Contains("page")) await ComparePagesAsync(TimeSpan.FromSeconds(seconds));
        if (parts.Contains("start")) await CompareStartsAsync(contestants);
        if (parts.Contains("first-second")) await CompareFirstSecondsAsync();
    }

    private static Task CompareRequestsAsync(Contestant[] contestants, TimeSpan time) =>
        CompareAsync(contestants, EngineRequest.All, time);

    private static Task ComparePagesAsync(TimeSpan time) =>
        CompareAsync([Contestant.EnginePage, Contestant.PlainPage], [EngineRequest.Page], time);

    /// <summary>The first contestant is judged by the second one.</summary>
    private static async Task CompareAsync(Contestant[] contestants, EngineRequest[] requests, TimeSpan time)
    {
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var contestant in contestants) servers.Add(await ServerProcess.StartAsync(contestant));
            foreach (var request in requests)
            {
                var rounds = await Rounds.MeasureAsync(servers, request, time);
                var floor = rounds[contestants[1]];
                foreach (var server in servers) Write(request, server, rounds[server.Contestant], floor);
                Judge(request, rounds[contestants[0]], floor);
            }
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static void Write(EngineRequest request, ServerProcess server, Round round, Round floor)
    {
        var ratio = round.CpuMicroseconds / floor.CpuMicroseconds;
        var allocated = round.AllocatedBytes is { } bytes ? $"{bytes,7:N0} B" : "        -";
        Report.Write(
            $"{request.Name,-6} {server.Contestant.Name,-16} {round.CpuMicroseconds,7:0.0} us CPU {ratio,5:0.00}x "
            + $"{round.PerSecond,7:N0}/s  p50 {round.P50Ms,5:0.00} ms  p99 {round.P99Ms,6:0.00} ms  {allocated}  "
            + $"{server.WorkingSet / 1024 / 1024,4} MiB",
            new
            {
                benchmark = "engine",
                request = request.Name,
                contestant = server.Contestant.Name,
                cpuMicroseconds = Math.Round(round.CpuMicroseconds, 1),
                ratio = Math.Round(ratio, 2),
                perSecond = Math.Round(round.PerSecond),
                p50Ms = Math.Round(round.P50Ms, 3),
                p99Ms = Math.Round(round.P99Ms, 3),
                allocatedBytes = round.AllocatedBytes is { } value ? Math.Round(value) : (double?)null,
                workingSetBytes = server.WorkingSet,
            });
    }

    private static void Judge(EngineRequest request, Round engine, Round floor)
    {
        var (ratio, bar) = (engine.CpuMicroseconds / floor.CpuMicroseconds, Bars.Cpu(request));
        Console.WriteLine($"{request.Name}: {ratio:0.00}x the floor's CPU, bar {bar:0.0}x: {Bars.Judge(ratio, bar)}");
        if (request != EngineRequest.Tiny && request != EngineRequest.Medium) return;
        if (engine.AllocatedBytes is not { } allocated) return;
        Console.WriteLine(
            $"{request.Name}: {allocated:N0} B allocated, bar {Bars.Allocated:N0} B: "
            + Bars.Judge(allocated, Bars.Allocated));
    }

    private static async Task CompareStartsAsync(Contestant[] contestants)
    {
        var starts = await Starts.MeasureAsync([Contestant.Plain, .. contestants]);
        foreach (var (contestant, time) in starts)
        {
            var ratio = time / starts[Contestant.Plain];
            Report.Write(
                $"start  {contestant.Name,-16} {time.TotalMilliseconds,5:0} ms to the first answer, "
                + $"{ratio:0.00}x the plain host",
                new
                {
                    benchmark = "engine-start",
                    contestant = contestant.Name,
                    milliseconds = Math.Round(time.TotalMilliseconds),
                    ratio = Math.Round(ratio, 2),
                });
        }

        var engine = starts[Contestant.Engine] / starts[Contestant.Plain];
        Console.WriteLine(
            $"start: {engine:0.00}x the plain host, bar {Bars.StartUp:0.0}x: {Bars.Judge(engine, Bars.StartUp)}");
    }

    private static async Task CompareFirstSecondsAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("Only Linux has taskset; going on without the figures of one core.");
            return;
        }

        await CompareFirstSecondsAsync(Contestant.Engine, whenReady: true);
        foreach (var contestant in (Contestant[])[Contestant.Engine, Contestant.Floor, Contestant.Writer])
            await CompareFirstSecondsAsync(contestant, whenReady: false);
    }

    private static async Task CompareFirstSecondsAsync(Contestant contestant, bool whenReady)
    {
        var measured = await Starts.MeasureFirstSecondsAsync(contestant, whenReady);
        var ratios = measured.ConvertAll(second => second.Ratio);
        var ratio = Median.Of(ratios);
        var ready = Median.Of(measured.Select(second => second.Ready.TotalMilliseconds));
        var answered = Median.Of(measured.Select(second => (double)second.Answered));
        Report.Write(
            $"1 core {contestant.Name,-16} {answered,7:N0} medium requests in the second after "
            + $"{(whenReady ? "it said that it is ready" : "its first answer")} ({ready:0} ms), {ratio:P0} of a steady "
            + $"one's ({ratios.Min():P0} to {ratios.Max():P0} in {ratios.Count} starts)",
            new
            {
                benchmark = "engine-first-second",
                contestant = contestant.Name,
                whenReady,
                readyMs = Math.Round(ready),
                firstSecond = answered,
                ofSteady = Math.Round(ratio, 2),
            });
        if (!whenReady) return;
        Console.WriteLine(
            $"1 core: {ratio:P0} of the steady rate once it is ready, bar {Bars.FirstSecond:P0}: "
            + Bars.Judge(Bars.FirstSecond, ratio));
    }
}
