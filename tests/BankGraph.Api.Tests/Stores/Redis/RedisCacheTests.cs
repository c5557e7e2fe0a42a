using System.Globalization;
using BankGraph.Api.Stores.Redis;
using BankGraph.GraphQL.Redis;
using StackExchange.Redis;

namespace BankGraph.Api.Tests.Stores.Redis;

public sealed class RedisCacheTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly RedisSeal _seal = RedisFixture.NewSeal();

    [Fact]
    public async Task Find_RememberedByAnotherProcess_IsThereInOrder()
    {
        var (here, there) = (await CacheAsync(), await CacheAsync());

        await here.RememberAsync("account", Values(("1", 10), ("2", 20)), Lifetime);

        Assert.Equal([[20], null, [10]], await there.FindAsync("account", ["2", "3", "1"]));
        Assert.Equal([null], await there.FindAsync("biller", ["1"]));
        Assert.Empty(await there.FindAsync("account", []));
    }

    [Fact]
    public async Task Find_ProgramOfAnotherSchema_KnowsNothing()
    {
        await (await CacheAsync()).RememberAsync("account", Values(("1", 10)), Lifetime);

        Assert.Equal([null], await (await CacheAsync("newer")).FindAsync("account", ["1"]));
    }

    [Fact]
    public async Task Remember_AnyValue_EndsWithItsLifetime()
    {
        var cache = await CacheAsync();

        await cache.RememberAsync("account", Values(("1", 10)), Lifetime);

        var left = await redis.Server.ExecuteAsync("PTTL", NameOf("1"));
        Assert.InRange(long.Parse(left, CultureInfo.InvariantCulture), 1, (long)Lifetime.TotalMilliseconds);
    }

    [Theory]
    [InlineData("SET", "garbage that is long enough to be a sealed value")]
    [InlineData("SET", "")]
    [InlineData("LPUSH", "a list")]
    public async Task Find_WhatTheBankDidNotWrite_IsNothing(string command, string value)
    {
        var cache = await CacheAsync();
        await redis.Server.ExecuteAsync(command, NameOf("1"), value);
        await cache.RememberAsync("account", Values(("2", 20)), Lifetime);

        Assert.Equal([null, [20]], await cache.FindAsync("account", ["1", "2"]));
    }

    [Fact]
    public async Task Find_ValueMovedToAnotherKey_IsNothing()
    {
        var cache = await CacheAsync();
        await cache.RememberAsync("account", Values(("1", 10)), Lifetime);

        await redis.Server.ExecuteAsync("RENAME", NameOf("1"), NameOf("2"));

        Assert.Equal([null, null], await cache.FindAsync("account", ["1", "2"]));
    }

    [Fact]
    public async Task Cache_RedisAway_KnowsNothingAndFailsNobody()
    {
        await using var away = RedisConnection.To(ConfigurationOptions.Parse("127.0.0.1:1"));
        var cache = new RedisCache(away, _seal, "schema");

        await cache.RememberAsync("account", Values(("1", 10)), Lifetime);

        Assert.Equal([null, null], await cache.FindAsync("account", ["1", "2"]));
    }

    private static Dictionary<string, byte[]> Values(params (string Subject, byte Value)[] values) =>
        values.ToDictionary(entry => entry.Subject, entry => new[] { entry.Value });

    private string NameOf(string subject) => $"{_seal.Name("schema:account", subject)}";

    private async Task<RedisCache> CacheAsync(string schema = "schema") =>
        new(await redis.ConnectAsync(), _seal, schema);
}
