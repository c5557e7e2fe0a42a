using Microsoft.AspNetCore.Builder;

namespace BankGraph.Benchmarks.Subscriptions.Servers;

/// <summary>Where the benchmark asks a server how it is, and has it publish.</summary>
internal static class Probes
{
    public const string SubscribedPath = "/subscribed";
    public const string HeapPath = "/heap";
    public const string PublishPath = "/publish";

    public static void Map(WebApplication app, Func<int> subscribed, Func<int, Task> publish)
    {
        app.MapGet(SubscribedPath, () => subscribed());
        app.MapGet(HeapPath, Heap);
        app.MapPost(PublishPath + "/{number:int}", (int number) => publish(number));
    }

    // What is in use, after everything else has been given back, to the system too as far as the runtime can.
    private static long Heap()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
