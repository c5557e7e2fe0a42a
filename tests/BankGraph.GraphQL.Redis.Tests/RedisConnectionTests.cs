using BankGraph.Testing.Servers;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Tests;

public sealed class RedisConnectionTests : IAsyncLifetime
{
    // For tests of a Redis that answers, however much else the machine has to do.
    private static readonly RedisConnectionOptions Patient = new()
    {
        LookTimeout = TimeSpan.FromMinutes(1),
        AnswerTimeout = TimeSpan.FromMinutes(1),
    };

    private RedisServer? _server;

    private RedisServer Server => _server ?? throw new InvalidOperationException("It has not been started.");

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync("--requirepass", "secret");

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task Ask_RedisIsThere_Answers()
    {
        await using var redis = await ConnectedAsync(Patient);

        Assert.Equal(new(true, 1), await redis.AskAsync(database => database.StringIncrementAsync("counter")));
        Assert.Equal(new(true, 2), await redis.AskAsync(database => database.StringIncrementAsync("counter")));
    }

    [Fact]
    public async Task Ask_RedisRefuses_IsNoAnswerAndNoOutage()
    {
        await using var redis = await ConnectedAsync(Patient);
        await redis.AskAsync(database => database.StringSetAsync("word", "no number"));

        Assert.False((await redis.AskAsync(database => database.StringIncrementAsync("word"))).IsThere);
        Assert.True((await redis.AskAsync(database => database.KeyDeleteAsync("word"))).IsThere);
    }

    [Fact]
    public async Task Ask_RedisHangs_IsAskedAFewTimesOnlyUntilItAnswersAgain()
    {
        await using var redis = await ConnectedAsync();
        var asked = 0;
        await Server.PauseAsync();

        for (var i = 0; i < 100; i++)
        {
            var answer = await redis.AskAsync(database =>
            {
                asked++;
                return database.KeyExistsAsync("anything");
            });
            Assert.False(answer.IsThere);
        }

        Assert.InRange(asked, 1, new RedisConnectionOptions().MaxSlowAnswers);
        await Server.ResumeAsync();
        await UntilAnsweredAsync(redis);
    }

    [Fact]
    public async Task Ask_RedisDiesAndComesBack_FollowsIt()
    {
        await using var redis = await ConnectedAsync();

        await Server.KillAsync();
        while (redis.IsUp) await Task.Delay(20);
        Assert.False((await redis.AskAsync(database => database.KeyExistsAsync("anything"))).IsThere);

        await Server.StartAgainAsync();
        await UntilAnsweredAsync(redis);
    }

    [Fact]
    public async Task Ask_WrongPassword_IsNoAnswer()
    {
        await using var redis = RedisConnection.To(Configuration("wrong"), TopicsProcess.Impatient);
        redis.Start();

        for (var i = 0; i < 20; i++)
        {
            Assert.False((await redis.AskAsync(database => database.KeyExistsAsync("anything"))).IsThere);
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task Over_SomebodyElsesConnection_IsUsedAndLeftOpen()
    {
        using var owner = await ConnectionMultiplexer.ConnectAsync(Configuration("secret"));
        await using (var redis = RedisConnection.Over(owner, TopicsProcess.Impatient))
        {
            await UntilAnsweredAsync(redis);
        }

        Assert.False(await owner.GetDatabase().KeyDeleteAsync("nothing"));
    }

    private static async Task UntilAnsweredAsync(RedisConnection redis)
    {
        while (!(await redis.AskAsync(database => database.PingAsync())).IsThere) await Task.Delay(20);
    }

    private ConfigurationOptions Configuration(string password)
    {
        var configuration = TopicsProcess.Configuration(Server);
        configuration.Password = password;
        return configuration;
    }

    private async Task<RedisConnection> ConnectedAsync(RedisConnectionOptions? options = null)
    {
        var redis = RedisConnection.To(Configuration("secret"), options ?? TopicsProcess.Impatient);
        await redis.WaitUntilUpAsync(default).WaitAsync(TimeSpan.FromMinutes(2));
        return redis;
    }
}
