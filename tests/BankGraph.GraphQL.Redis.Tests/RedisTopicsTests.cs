using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Redis.Tests;

[Collection(OneRedis.Name)]
public sealed class RedisTopicsTests(OneRedis redis) : IAsyncLifetime
{
    private SubscriptionOptions _options = new();
    private TopicsProcess? _here;
    private TopicsProcess? _there;

    private RedisTopics Here => _here?.Topics ?? throw new InvalidOperationException();

    private RedisTopics There => _there?.Topics ?? throw new InvalidOperationException();

    private sealed record Price(int Id, decimal Value, string? Note);

    public async Task InitializeAsync()
    {
        _options = redis.NewOptions();
        _here = await TopicsProcess.StartedAsync(redis.Server, _options);
        _there = await TopicsProcess.StartedAsync(redis.Server, _options);
    }

    public async Task DisposeAsync()
    {
        if (_here is not null) await _here.DisposeAsync();
        if (_there is not null) await _there.DisposeAsync();
    }

    [Fact]
    public async Task Send_InAnotherProcess_ArrivesInOrder()
    {
        const int Count = 5_000;
        await using var stream = await Here.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        // No more at once than the subscriber's queue takes.
        for (var i = 1; i <= Count; i++)
        {
            await There.SendAsync("bills", i);
            if (i % 200 == 0) Assert.Equal(Enumerable.Range(i - 199, 200), await TopicsProcess.NextAsync(events, 200));
        }
    }

    [Fact]
    public async Task Send_AnyType_ArrivesAsItWas()
    {
        await using var stream = await Here.SubscribeAsync<Price?>("prices");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        await There.SendAsync<Price?>("prices", new Price(7, 1.10m, "é \"quoted\""));
        await There.SendAsync<Price?>("prices", null);

        Assert.Equal(new Price(7, 1.10m, "é \"quoted\""), await TopicsProcess.NextAsync(events));
        Assert.Null(await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Send_InOneProcess_ArrivesThereAndEverywhereOnce()
    {
        await using var here = await Here.SubscribeAsync<int>("bills");
        await using var there = await There.SubscribeAsync<int>("bills");
        await using var eventsHere = here.ReadEventsAsync().GetAsyncEnumerator();
        await using var eventsThere = there.ReadEventsAsync().GetAsyncEnumerator();

        for (var i = 1; i <= 3; i++) await Here.SendAsync("bills", i);
        Assert.Equal([1, 2, 3], await TopicsProcess.NextAsync(eventsThere, 3));

        // Had Redis brought one's own events back, they would stand before the answer.
        await There.SendAsync("bills", 4);
        Assert.Equal([1, 2, 3, 4], await TopicsProcess.NextAsync(eventsHere, 4));
    }

    [Fact]
    public async Task Send_OtherTopicOrPrefix_IsNotRead()
    {
        await using var stranger = await TopicsProcess.StartedAsync(redis.Server, redis.NewOptions());
        await using var stream = await Here.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        await stranger.Topics.SendAsync("bills", 1);
        await stranger.Topics.DisposeAsync();
        await There.SendAsync("balances", 2);
        await There.SendAsync("bills", 3);

        Assert.Equal(3, await TopicsProcess.NextAsync(events));
    }

    [Fact]
    public async Task Complete_InAnotherProcess_EndsAfterWhatWasSent()
    {
        await using var stream = await Here.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        await There.SendAsync("bills", 1);
        await There.CompleteAsync("bills");

        Assert.Equal(1, await TopicsProcess.NextAsync(events));
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task Send_SubscriberFallsBehind_EndsItAndSparesTheOthers()
    {
        await using var slow = await Here.SubscribeAsync<int>("bills");
        await using var quick = await Here.SubscribeAsync<int>("bills");
        await using var events = quick.ReadEventsAsync().GetAsyncEnumerator();
        var count = _options.TopicBufferCapacity + 1;

        for (var i = 1; i <= count; i++)
        {
            await There.SendAsync("bills", i);
            Assert.Equal(i, await TopicsProcess.NextAsync(events));
        }

        List<int> read = [];
        await Assert.ThrowsAsync<SlowSubscriberException>(async () =>
        {
            await foreach (var number in slow.ReadEventsAsync()) read.Add(number);
        });
        Assert.Equal(Enumerable.Range(1, count - 1), read);
    }

    [Fact]
    public async Task Dispose_LastSubscriber_LeavesTheChannel()
    {
        var channel = $"{_options.TopicPrefix}:topic:bills";
        var first = await Here.SubscribeAsync<int>("bills");
        var second = await Here.SubscribeAsync<int>("bills");
        Assert.Equal(channel, await redis.Server.ExecuteAsync("PUBSUB", "CHANNELS", channel));

        await first.DisposeAsync();
        await first.DisposeAsync();
        Assert.Equal(channel, await redis.Server.ExecuteAsync("PUBSUB", "CHANNELS", channel));

        await second.DisposeAsync();
        Assert.Equal(0, Here.RouteCount);
        while (await redis.Server.ExecuteAsync("PUBSUB", "CHANNELS", channel) != "") await Task.Yield();
    }

    [Fact]
    public async Task Subscribe_AgainAfterLeaving_Receives()
    {
        for (var i = 0; i < 20; i++)
        {
            await using var stream = await Here.SubscribeAsync<int>("bills");
            await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
            await There.SendAsync("bills", i);
            Assert.Equal(i, await TopicsProcess.NextAsync(events));
        }
    }

    [Fact]
    public async Task Subscribe_TokenIsSet_LeavesWithoutBeingRead()
    {
        using var gone = new CancellationTokenSource();
        await using var stream = await Here.SubscribeAsync<int>("bills", gone.Token);
        Assert.Equal(1, Here.RouteCount);

        await gone.CancelAsync();

        Assert.Equal(0, Here.RouteCount);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Here.SubscribeAsync<int>("bills", gone.Token));
        Assert.Equal(0, Here.RouteCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("too short")]
    [InlineData("\u0001sixteen letters.no json")]
    [InlineData("\u0001sixteen letters.\"another type\"")]
    [InlineData("\u0009sixteen letters.of another version")]
    public async Task Receive_WhatCannotBeRead_IsLeftOut(string message)
    {
        await using var stream = await Here.SubscribeAsync<int>("bills");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();

        await redis.Server.ExecuteAsync("PUBLISH", $"{_options.TopicPrefix}:topic:bills", message);
        await There.SendAsync("bills", 1);

        Assert.Equal(1, await TopicsProcess.NextAsync(events));
    }
}
