namespace BankGraph.Benchmarks.Ledger;

/// <summary>What a contestant did in one round.</summary>
internal sealed record Measurement(string Name, double PerSecond, double P50Ms, double P99Ms, double BytesPerTransfer)
{
    public static Measurement Of(string name, Latencies calls, TimeSpan time, double bytesPerTransfer) =>
        new(name, calls.Count / time.TotalSeconds, calls.P50Ms, calls.P99Ms, bytesPerTransfer);

    public override string ToString() => $"{Name,-24} {PerSecond,12:0} {P50Ms,8:0.00} {P99Ms,8:0.0}";
}
