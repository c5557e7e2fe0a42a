using System.Collections.Concurrent;
using BankGraph.Api.Stores.Redis;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>
/// So much for each subject in a minute of the clock. Each process counts what it gives out, and where there is a Redis
/// all count together; while that is away, a subject gets at most one allowance from each process.
/// </summary>
/// <param name="kind">What is counted; subjects of different kinds share nothing.</param>
/// <param name="perMinute">How much there is.</param>
/// <param name="shared">Counts for all processes.</param>
/// <param name="clock">Knows the minute.</param>
internal sealed class RateLimit(string kind, int perMinute, SharedAttempts shared, TimeProvider clock)
{
    // Taken from Redis in so many parts, so that not every request waits for it.
    private const int Parts = 64;

    private Window _window = new(0);

    /// <summary>Takes an amount; null when it is given, and otherwise how many seconds to wait.</summary>
    public async ValueTask<int?> TakeAsync(string subject, int amount)
    {
        var now = clock.GetUtcNow();
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        var wait = 60 - (int)(now.Ticks / TimeSpan.TicksPerSecond % 60);
        var count = WindowOf(minute).Counts.GetOrAdd(subject, _ => new Count());
        var taken = Interlocked.Add(ref count.Taken, amount);
        if (taken > perMinute) return wait;
        if (!shared.IsThere || taken <= Interlocked.Read(ref count.Granted)) return null;

        var part = Math.Max(amount, perMinute / Parts);
        if (await shared.TryTakeAsync($"{kind}/{subject}", perMinute, part) == false) return wait;

        // While Redis is away this process grants by itself.
        Interlocked.Add(ref count.Granted, part);
        return null;
    }

    // What a minute has counted is dropped as a whole when the next one begins, so that no subject stays.
    private Window WindowOf(long minute)
    {
        var window = Volatile.Read(ref _window);
        if (window.Minute >= minute) return window;
        var next = new Window(minute);
        var found = Interlocked.CompareExchange(ref _window, next, window);
        return found == window ? next : found;
    }

    private sealed class Window(long minute)
    {
        public long Minute => minute;

        public ConcurrentDictionary<string, Count> Counts { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Count
    {
        public long Taken;
        public long Granted;
    }
}
