namespace BankGraph.Banking.Jobs;

/// <summary>How long a job waits before it tries again what has failed.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>5 s, 10 s, 20 s ... up to an hour.</summary>
    public static TimeSpan After(int failures) =>
        failures >= 10 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << failures));
}
