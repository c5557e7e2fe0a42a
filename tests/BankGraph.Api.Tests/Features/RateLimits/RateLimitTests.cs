using BankGraph.Api.Features.RateLimits;
using BankGraph.Api.Stores.Redis;
using BankGraph.Api.Tests.Stores.Redis;
using BankGraph.GraphQL.Redis;

namespace BankGraph.Api.Tests.Features.RateLimits;

public sealed class RateLimitTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private readonly StoppedClock _clock = new();

    [Fact]
    public async Task Take_MoreThanThereIs_WaitsForTheNextMinute()
    {
        var limit = new RateLimit("test", 10, new SharedAttempts(), _clock);
        _clock.Now = _clock.Now.AddSeconds(42);

        Assert.Null(await limit.TakeAsync("anna", 7));
        Assert.Null(await limit.TakeAsync("anna", 3));
        Assert.Equal(18, await limit.TakeAsync("anna", 1));
        Assert.Null(await limit.TakeAsync("ben", 10));

        _clock.Now = _clock.Now.AddSeconds(18);
        Assert.Null(await limit.TakeAsync("anna", 10));
    }

    [Fact]
    public async Task Take_MoreThanAnybodyMayHave_IsRefused() =>
        Assert.NotNull(await new RateLimit("test", 10, new SharedAttempts(), _clock).TakeAsync("anna", int.MaxValue));

    [Fact]
    public async Task Take_AtTwoProcesses_SharesTheAllowance()
    {
        var seal = RedisFixture.NewSeal();
        var here = new RateLimit("test", 20, new SharedAttempts(await redis.ConnectAsync(), seal), _clock);
        var there = new RateLimit("test", 20, new SharedAttempts(await redis.ConnectAsync(), seal), _clock);

        var given = 0;
        for (var i = 0; i < 40; i++)
        {
            if (await (i % 2 == 0 ? here : there).TakeAsync("anna", 1) is null) given++;
        }

        Assert.Equal(20, given);
    }

    [Fact]
    public async Task Take_RedisAway_GivesEachProcessItsOwn()
    {
        await using var away = RedisConnection.To(StackExchange.Redis.ConfigurationOptions.Parse("127.0.0.1:1"));
        var limit = new RateLimit("test", 2, new SharedAttempts(away, RedisFixture.NewSeal()), _clock);

        Assert.Null(await limit.TakeAsync("anna", 1));
        Assert.Null(await limit.TakeAsync("anna", 1));
        Assert.NotNull(await limit.TakeAsync("anna", 1));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
