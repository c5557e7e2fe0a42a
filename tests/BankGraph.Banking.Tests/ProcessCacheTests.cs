namespace BankGraph.Banking.Tests;

public sealed class ProcessCacheTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly TestClock _clock = new();

    [Fact]
    public async Task Find_Remembered_IsThereInOrderUntilItsLifetimeEnds()
    {
        var cache = new ProcessCache(_clock);
        await cache.RememberAsync("account", Values(("1", 10), ("2", 20)), Lifetime);

        Assert.Equal([[20], null, [10]], await cache.FindAsync("account", ["2", "3", "1"]));
        Assert.Equal([null], await cache.FindAsync("biller", ["1"]));
        _clock.Advance(Lifetime);
        Assert.Equal([null], await cache.FindAsync("account", ["1"]));
    }

    [Fact]
    public async Task Remember_MoreThanFits_StartsAnew()
    {
        var cache = new ProcessCache(_clock);
        for (var i = 0; i <= 10_000; i++) await cache.RememberAsync("account", Values(($"{i}", 1)), Lifetime);

        Assert.Equal([null, [1]], await cache.FindAsync("account", ["0", "10000"]));
    }

    private static Dictionary<string, byte[]> Values(params (string Subject, byte Value)[] values) =>
        values.ToDictionary(entry => entry.Subject, entry => new[] { entry.Value });
}
