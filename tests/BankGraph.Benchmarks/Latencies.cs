using System.Diagnostics;

namespace BankGraph.Benchmarks;

/// <summary>How long single calls took. Each caller has its own; join them in the end.</summary>
internal sealed class Latencies
{
    private readonly List<TimeSpan> _all = [];

    public int Count => _all.Count;

    public double P50Ms => At(50).TotalMilliseconds;

    public double P99Ms => At(99).TotalMilliseconds;

    public static Latencies Join(IEnumerable<Latencies> parts)
    {
        var joined = new Latencies();
        foreach (var part in parts) joined._all.AddRange(part._all);
        return joined;
    }

    /// <summary>Makes calls one after the other until the time is up.</summary>
    public async Task MeasureAsync(Func<Task> call, long started, TimeSpan time)
    {
        while (Stopwatch.GetElapsedTime(started) < time) await MeasureAsync(call);
    }

    public async Task MeasureAsync(Func<Task> call)
    {
        var asked = Stopwatch.GetTimestamp();
        await call();
        _all.Add(Stopwatch.GetElapsedTime(asked));
    }

    private TimeSpan At(int percent)
    {
        _all.Sort();
        return _all[Math.Min(_all.Count - 1, _all.Count * percent / 100)];
    }
}
