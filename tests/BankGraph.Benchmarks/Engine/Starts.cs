namespace BankGraph.Benchmarks.Engine;

/// <summary>How long contestants take to their first answer, and how soon they are at full speed.</summary>
internal static class Starts
{
    private const int Count = 7;
    private const int SteadySeconds = 3;

    // With the runtime's own settings, one processor was at full speed after some twenty-four seconds; now after two.
    private const int OneCoreSeconds = 12;

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
    /// Medium requests per second on one processor: in the first second after the first answer, or after the server has
    /// said that it is ready, once steady, and how many seconds went by before the first one with
    /// <see cref="Bars.FirstSecond"/> of the steady rate.
    /// </summary>
    public static async Task<FirstSecond> MeasureFirstSecondAsync(Contestant contestant, bool whenReady)
    {
        using var server = await ServerProcess.StartAsync(contestant, processor: 0);
        var ready = whenReady ? await server.ReadyAsync() : server.StartUp;
        using var load = await Load.OpenAsync(server, EngineRequest.Medium);
        var answered = await load.RunAsync(TimeSpan.FromSeconds(OneCoreSeconds));
        var steady = answered[^SteadySeconds..].Average();
        var before = Array.FindIndex(answered, count => count >= steady * Bars.FirstSecond);
        return new FirstSecond(ready, answered[0], steady, before);
    }

    /// <summary>
    /// Has the callers compiled before what they call is measured: their own first second is none of the server's.
    /// </summary>
    public static async Task WarmCallersAsync(Contestant contestant)
    {
        using var server = await ServerProcess.StartAsync(contestant, processor: 0);
        using var load = await Load.OpenAsync(server, EngineRequest.Medium);
        await load.RunAsync(TimeSpan.FromSeconds(OneCoreSeconds));
    }

    /// <param name="Ready">From before the process began until requests were sent as fast as it took them.</param>
    /// <param name="Answered">What it answered in the second that followed.</param>
    /// <param name="Steady">What it answers in a second in the end.</param>
    /// <param name="SecondsBefore">How many seconds went by before the first one that was close to that.</param>
    public sealed record FirstSecond(TimeSpan Ready, double Answered, double Steady, int SecondsBefore);
}
