namespace BankGraph.Benchmarks.Engine;

/// <summary>What the engine has set itself.</summary>
internal static class Bars
{
    /// <summary>Of the floor's processor time, per request.</summary>
    public const double TinyCpu = 1.5;
    public const double MediumCpu = 1.5;
    public const double LargeCpu = 1.0;
    public const double PageCpu = 1.3;

    /// <summary>Bytes per tiny or medium request.</summary>
    public const double Allocated = 2_500;

    /// <summary>Of the plain host's time to its first answer.</summary>
    public const double StartUp = 2;

    /// <summary>
    /// Of the steady rate on one processor, in the second after it said that it is ready; more is better.
    /// </summary>
    public const double FirstSecond = 0.9;

    /// <summary>Bytes of heap for an open subscription, its connection included.</summary>
    public const double Subscription = 10 * 1024;

    /// <summary>Milliseconds until an event is with all subscribers.</summary>
    public const double PublishToAll = 300;

    /// <summary>Bytes of heap that are left for each subscription when all are closed.</summary>
    public const double ClosedSubscription = 512;

    public static double Cpu(EngineRequest request) =>
        request == EngineRequest.Tiny ? TinyCpu
        : request == EngineRequest.Medium ? MediumCpu
        : request == EngineRequest.Large ? LargeCpu
        : PageCpu;

    /// <summary>Says whether a figure, of which less is better, stays below its bar.</summary>
    public static string Judge(double figure, double bar) => figure <= bar ? "met" : "missed";
}
