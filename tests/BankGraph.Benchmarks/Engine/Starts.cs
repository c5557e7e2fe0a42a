namespace BankGraph.Benchmarks.Engine;

/// <summary>How long contestants take to their first answer, and how soon they are at full speed.</summary>
internal static class Starts
{
    private const int Count = 7;
    private const int FirstSecondCount = 15;

    // With the runtime's own settings, one processor was at full speed after some twenty-four seconds; now after two.
    private static readonly TimeSpan UntilSteady = TimeSpan.FromSeconds(12);

    /// <summary>Starts each several times, in turns; the middle one counts.</summary>
    public static async Task<Dictionary<Contestant, TimeSpan>> MeasureAsync(IReadOnlyList<Contestant> contestants)
    {
        var times = contestants.ToDictionary(contestant => contestant, _ => new List<double>());
        for (var i = 0; i < Count; i++)
        {
            foreach (var contestant in contestants)
            {
                using var server = await ServerProcess.StartAsync(contestant);
                times[contestant].Add(server.StartUp.TotalMilliseconds);
            }
        }

        return times.ToDictionary(pair => pair.Key, pair => TimeSpan.FromMilliseconds(Median.Of(pair.Value)));
    }

    /// <summary>
    /// Medium requests on one processor in the second after the first answer, or after the server has said that it is
    /// ready, each time with those that a server which has long been steady answers there in the second that follows:
    /// what a shared machine gives changes by a third from one moment to the next.
    /// </summary>
    public static async Task<List<FirstSecond>> MeasureFirstSecondsAsync(Contestant contestant, bool whenReady)
    {
        using var steady = await ServerProcess.StartAsync(contestant, processor: 0);
        using var load = await Load.OpenAsync(steady, EngineRequest.Medium);
        await load.RunAsync(UntilSteady);
        var measured = new List<FirstSecond>();
        while (measured.Count < FirstSecondCount)
        {
            var (ready, answered) = await MeasureFirstSecondAsync(contestant, whenReady);
            measured.Add(new FirstSecond(ready, answered, (await load.RunAsync(TimeSpan.FromSeconds(1)))[0]));
        }

        return measured;
    }

    private static async Task<(TimeSpan Ready, int Answered)> MeasureFirstSecondAsync(
        Contestant contestant,
        bool whenReady)
    {
        using var server = await ServerProcess.StartAsync(contestant, processor: 0);
        var ready = whenReady ? await server.ReadyAsync() : server.StartUp;
        using var load = await Load.OpenAsync(server, EngineRequest.Medium);
        return (ready, (await load.RunAsync(TimeSpan.FromSeconds(1)))[0]);
    }

    /// <param name="Ready">From before the process began until requests were sent as fast as it took them.</param>
    /// <param name="Answered">What it answered in the second that followed.</param>
    /// <param name="Steady">What a steady one answered in the second after that.</param>
    public sealed record FirstSecond(TimeSpan Ready, int Answered, int Steady)
    {
        public double Ratio => (double)Answered / Steady;
    }
}
