using System.Globalization;
using BankGraph.Api.Stores.Redis;
using BankGraph.GraphQL.Redis;
using StackExchange.Redis;

namespace BankGraph.Api.Tests.Stores.Redis;

public sealed class SharedAttemptsTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private readonly RedisSeal _seal = RedisFixture.NewSeal();

    [Fact]
    public async Task TryTake_ManyProcessesAtOnce_GivesExactlyWhatIsAllowed()
    {
        const int Allowed = 25;
        var processes = new[] { await AttemptsAsync(), await AttemptsAsync(), await AttemptsAsync() };

        var taken = await Task.WhenAll(Enumerable.Range(0, 90)
            .Select(i => processes[i % processes.Length].TryTakeAsync("someone", Allowed).AsTask()));

        Assert.Equal(Allowed, taken.Count(given => given == true));
        Assert.Equal(90 - Allowed, taken.Count(given => given == false));
        Assert.True(await processes[0].TryTakeAsync("somebody else", Allowed));
    }

    [Fact]
    public async Task TryTake_WhatWasTakenAMinuteAgo_CountsNoMore()
    {
        var attempts = await AttemptsAsync();
        var now = long.Parse((await redis.Server.ExecuteAsync("TIME")).Split('\n')[0], CultureInfo.InvariantCulture);
        await redis.Server.ExecuteAsync("HSET", NameOf("someone"), $"{now / 10 - 7}", "1000");

        Assert.True(await attempts.TryTakeAsync("someone", 1));
        Assert.False(await attempts.TryTakeAsync("someone", 1));
        Assert.Equal("1", await redis.Server.ExecuteAsync("HLEN", NameOf("someone")));
    }

    [Fact]
    public async Task TryTake_WhatWasTakenWithinTheMinute_Counts()
    {
        var attempts = await AttemptsAsync();
        var now = long.Parse((await redis.Server.ExecuteAsync("TIME")).Split('\n')[0], CultureInfo.InvariantCulture);
        await redis.Server.ExecuteAsync("HSET", NameOf("someone"), $"{now / 10 - 3}", "9");

        Assert.True(await attempts.TryTakeAsync("someone", 10));
        Assert.False(await attempts.TryTakeAsync("someone", 10));
    }

    [Fact]
    public async Task TryTake_Anything_IsForgottenByItself()
    {
        await (await AttemptsAsync()).TryTakeAsync("someone", 1);

        var left = await redis.Server.ExecuteAsync("TTL", NameOf("someone"));
        Assert.InRange(int.Parse(left, CultureInfo.InvariantCulture), 60, 70);
    }

    [Fact]
    public async Task TryTake_RedisFlushed_CountsAnew()
    {
        var attempts = await AttemptsAsync();
        Assert.True(await attempts.TryTakeAsync("someone", 1));

        await redis.Server.ExecuteAsync("FLUSHALL");
        await redis.Server.ExecuteAsync("SCRIPT", "FLUSH");

        Assert.True(await attempts.TryTakeAsync("someone", 1));
        Assert.False(await attempts.TryTakeAsync("someone", 1));
    }

    [Fact]
    public async Task TryTake_CounterThatIsNone_IsUnknown()
    {
        var attempts = await AttemptsAsync();
        await redis.Server.ExecuteAsync("SET", NameOf("someone"), "garbage");

        Assert.Null(await attempts.TryTakeAsync("someone", 1));
    }

    [Fact]
    public async Task TryTake_RedisAwayOrNone_IsUnknown()
    {
        await using var away = RedisConnection.To(ConfigurationOptions.Parse("127.0.0.1:1"));

        Assert.Null(await new SharedAttempts(away, _seal).TryTakeAsync("someone", 1));
        Assert.Null(await new SharedAttempts().TryTakeAsync("someone", 1));
    }

    private string NameOf(string subject) => $"{_seal.Name("attempts", subject)}";

    private async Task<SharedAttempts> AttemptsAsync() => new(await redis.ConnectAsync(), _seal);
}
