using System.Diagnostics;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>How many ask at once, and whether every tenth transfer goes to the same account.</summary>
internal sealed record Load(int Callers, bool IsHot)
{
    private const int HotEvery = 10;

    /// <summary>Lets each caller transfer, one after the other, until the time is up.</summary>
    public async Task<Latencies> RunAsync(Func<int, Task> transferAsync, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        return Latencies.Join(await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            await Task.Yield();
            var latencies = new Latencies();
            await latencies.MeasureAsync(() => transferAsync(caller), started, time);
            return latencies;
        })));
    }

    /// <summary>Two accounts, by their places.</summary>
    public (int From, int To) Choose(int accounts)
    {
        var to = IsHot && Random.Shared.Next(HotEvery) == 0 ? 0 : Random.Shared.Next(accounts);
        return ((to + 1 + Random.Shared.Next(accounts - 1)) % accounts, to);
    }
}
