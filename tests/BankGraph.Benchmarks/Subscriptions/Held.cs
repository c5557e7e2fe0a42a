namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>What a server process holds.</summary>
/// <param name="Heap">Bytes of objects in use, after a full collection.</param>
/// <param name="WorkingSet">Bytes of the process that are in memory, as the system counts them.</param>
internal readonly record struct Held(long Heap, long WorkingSet)
{
    public static Held operator -(Held after, Held before) =>
        new(after.Heap - before.Heap, after.WorkingSet - before.WorkingSet);

    public static Held operator /(Held all, int count) => new(all.Heap / count, all.WorkingSet / count);
}
