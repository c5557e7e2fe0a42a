using BankGraph.Testing.Servers;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Tests;

/// <summary>What Redis does to itself, topics survive.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private RedisServer? _server;

    private RedisServer Server => _server ?? throw new InvalidOperationException("It has not been started.");

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task Kill_SubscribersStayAndHearAgainOnceLossWasTold()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var there = await TopicsProcess.StartedAsync(Server);
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        for (var kill = 1; kill <= 3; kill++)
        {
            await Server.KillAsync();
            await here.Topics.SendAsync("bills", -kill);
            Assert.Equal(-kill, await TopicsProcess.NextAsync(events));
            here.ForgetLosses();

            await Server.StartAgainAsync();
            await here.LossToldAsync();
            await there.Topics.SendAsync("bills", kill);
            Assert.Equal(kill, await TopicsProcess.NextAsync(events));
        }
    }

    [Fact]
    public async Task Kill_ConnectionsOfSubscriptionsOnly_LossIsTold()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var there = await TopicsProcess.StartedAsync(Server);
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        here.ForgetLosses();
        there.ForgetLosses();

        await Server.ExecuteAsync("CLIENT", "KILL", "TYPE", "pubsub");

        await here.LossToldAsync();
        await there.LossToldAsync();
        await there.Topics.SendAsync("bills", 1);
        Assert.Equal(1, await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Start_RedisAway_WorksWithinTheProcessAndThenBeyond()
    {
        await Server.KillAsync();
        await using var here = TopicsProcess.Start(Server);
        await using var there = TopicsProcess.Start(Server);
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        await here.Topics.SendAsync("bills", 1);
        Assert.Equal(1, await TopicsProcess.NextAsync(events));
        Assert.False(here.Redis.IsUp);

        await Server.StartAgainAsync();

        await here.LossToldAsync();
        await there.Topics.SendAsync("bills", 2);
        Assert.Equal(2, await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Subscribe_WhileAway_HearsOnceRedisIsBack()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var there = await TopicsProcess.StartedAsync(Server);
        await Server.KillAsync();
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        here.ForgetLosses();

        await Server.StartAgainAsync();

        await here.LossToldAsync();
        await there.Topics.SendAsync("bills", 1);
        Assert.Equal(1, await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Pause_SendingAndSubscribingGoOn()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var there = await TopicsProcess.StartedAsync(Server);
        await using var early = await here.Topics.SubscribeAsync<int>("bills");
        await using var earlyEvents = early.ReadEventsAsync().GetAsyncEnumerator();

        await Server.PauseAsync();
        await there.Topics.SendAsync("bills", 1);
        await using var late = await here.Topics.SubscribeAsync<int>("balances");
        await using var lateEvents = late.ReadEventsAsync().GetAsyncEnumerator();
        await here.Topics.SendAsync("balances", 2);
        Assert.Equal(2, await TopicsProcess.NextAsync(lateEvents));

        await Server.ResumeAsync();

        Assert.Equal(1, await TopicsProcess.NextAsync(earlyEvents));
        await here.LossToldAsync();
        await there.Topics.SendAsync("balances", 3);
        Assert.Equal(3, await TopicsProcess.NextAsync(lateEvents));
    }

    [Fact]
    public async Task Pause_LongerThanAConnectionIsKept_RecoversOnANewOne()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var there = await TopicsProcess.StartedAsync(Server);
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        var before = here.Redis.Multiplexer;

        await Server.PauseAsync();
        while (here.Redis.Multiplexer == before) await Task.Delay(50);
        await Server.ResumeAsync();

        await here.LossToldAsync();
        await there.LossToldAsync();
        await there.Topics.SendAsync("bills", 1);
        Assert.Equal(1, await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Send_MoreThanMayWait_IsToldToEveryProcessAsLoss()
    {
        await using var here = await TopicsProcess.StartedAsync(Server);
        await using var stream = await here.Topics.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        var reachable = new TaskCompletionSource();
        var late = new RedisConnection(
            async () =>
            {
                await reachable.Task;
                return await ConnectionMultiplexer.ConnectAsync(TopicsProcess.Configuration(Server));
            },
            isReplaceable: true,
            TopicsProcess.Impatient);
        await using var there = TopicsProcess.Start(late, new() { MaxQueuedMessages = 2 });

        for (var i = 1; i <= 5; i++) await there.Topics.SendAsync("bills", i);
        reachable.SetResult();

        Assert.Equal([1, 2], await TopicsProcess.NextAsync(events, 2));
        await here.LossToldAsync();
    }
}
