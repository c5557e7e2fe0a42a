using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Tests.Subscriptions;

public sealed class InMemoryTopicsTests
{
    private readonly InMemoryTopics _topics = new(maxQueuedEvents: 4);

    [Fact]
    public async Task Send_TwoSubscribers_BothReadAllInOrder()
    {
        await using var first = await _topics.SubscribeAsync<int>("bills");
        await using var second = await _topics.SubscribeAsync<int>("bills");

        for (var i = 1; i <= 3; i++) await _topics.SendAsync("bills", i);
        await _topics.CompleteAsync("bills");

        Assert.Equal([1, 2, 3], await ReadAllAsync(first));
        Assert.Equal([1, 2, 3], await ReadAllAsync(second));
    }

    [Fact]
    public async Task Send_OtherTopic_IsNotRead()
    {
        await using var bills = await _topics.SubscribeAsync<int>("bills");

        await _topics.SendAsync("balances", 1);
        await _topics.SendAsync("bills", 2);
        await _topics.CompleteAsync("bills");

        Assert.Equal([2], await ReadAllAsync(bills));
    }

    [Fact]
    public async Task Send_BeforeSubscribing_IsNotRead()
    {
        await _topics.SendAsync("bills", 1);
        await using var bills = await _topics.SubscribeAsync<int>("bills");
        await _topics.CompleteAsync("bills");

        Assert.Empty(await ReadAllAsync(bills));
    }

    [Fact]
    public async Task Send_SubscriberFallsBehind_EndsItAfterWhatWaitedAndSparesTheOthers()
    {
        await using var slow = await _topics.SubscribeAsync<int>("bills");
        await using var quick = await _topics.SubscribeAsync<int>("bills");
        await using var reader = quick.ReadEventsAsync().GetAsyncEnumerator();

        for (var i = 1; i <= 6; i++)
        {
            await _topics.SendAsync("bills", i);
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(i, reader.Current);
        }

        List<int> read = [];
        var thrown = await Assert.ThrowsAsync<SlowSubscriberException>(async () =>
        {
            await foreach (var number in slow.ReadEventsAsync()) read.Add(number);
        });
        Assert.Equal([1, 2, 3, 4], read);
        Assert.Equal("bills", thrown.Topic);
        Assert.Equal(4, thrown.MaxQueuedEvents);
    }

    [Fact]
    public async Task Send_OnlySubscriberFallsBehind_ForgetsTheTopic()
    {
        await using var slow = await _topics.SubscribeAsync<int>("bills");

        for (var i = 0; i < 5; i++) await _topics.SendAsync("bills", i);

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Dispose_LastSubscriber_ForgetsTheTopic()
    {
        var first = await _topics.SubscribeAsync<int>("bills");
        var second = await _topics.SubscribeAsync<int>("bills");

        await first.DisposeAsync();
        Assert.Equal(1, _topics.Count);
        await second.DisposeAsync();
        await second.DisposeAsync();
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Dispose_EventsWait_NoneIsReadAnymore()
    {
        var bills = await _topics.SubscribeAsync<int>("bills");
        await _topics.SendAsync("bills", 1);

        await bills.DisposeAsync();

        Assert.Empty(await ReadAllAsync(bills));
    }

    [Fact]
    public async Task Dispose_ReaderWaits_EndsTheReader()
    {
        var bills = await _topics.SubscribeAsync<int>("bills");
        var reading = ReadAllAsync(bills);

        await bills.DisposeAsync();

        Assert.Empty(await reading);
    }

    [Fact]
    public async Task Read_Stopped_Unsubscribes()
    {
        var bills = await _topics.SubscribeAsync<int>("bills");
        await _topics.SendAsync("bills", 1);

        await foreach (var _ in bills.ReadEventsAsync()) break;

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Read_Cancelled_ThrowsAndUnsubscribes()
    {
        var bills = await _topics.SubscribeAsync<int>("bills");
        using var cancellation = new CancellationTokenSource();
        var reading = ReadAllAsync(bills, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Read_CancelledWhileEventsWait_ReadsNoneOfThem()
    {
        var bills = await _topics.SubscribeAsync<int>("bills");
        await _topics.SendAsync("bills", 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ReadAllAsync(bills, new CancellationToken(canceled: true)));

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Read_WithTheTokenOfTheSubscription_EndsWithIt()
    {
        using var cancellation = new CancellationTokenSource();
        var bills = await _topics.SubscribeAsync<int>("bills", cancellation.Token);
        var events = bills.ReadEventsAsync().GetAsyncEnumerator(cancellation.Token);
        var next = events.MoveNextAsync();

        await cancellation.CancelAsync();

        Assert.False(await next);
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Read_Twice_IsRefused()
    {
        await using var bills = await _topics.SubscribeAsync<int>("bills");
        bills.ReadEventsAsync();

        Assert.Throws<InvalidOperationException>(() => bills.ReadEventsAsync());
    }

    [Fact]
    public async Task Subscribe_Cancelled_LeavesNothingBehind()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await _topics.SubscribeAsync<int>("bills", new CancellationToken(canceled: true)));

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Subscribe_CancelledLater_EndsEvenWhatNobodyReads()
    {
        using var cancellation = new CancellationTokenSource();
        var bills = await _topics.SubscribeAsync<int>("bills", cancellation.Token);

        await cancellation.CancelAsync();

        Assert.Equal(0, _topics.Count);
        Assert.Empty(await ReadAllAsync(bills));
        await bills.DisposeAsync();
    }

    [Fact]
    public async Task Send_AnotherTypeThanSubscribed_IsRefused()
    {
        await using var bills = await _topics.SubscribeAsync<int>("bills");

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _topics.SendAsync("bills", "text"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await _topics.SubscribeAsync<string>("bills"));
    }

    [Fact]
    public async Task Send_ManySendersAtOnce_EverySubscriberReadsTheSameOrder()
    {
        const int senders = 4, each = 500;
        var topics = new InMemoryTopics(senders * each);
        await using var first = await topics.SubscribeAsync<int>("bills");
        await using var second = await topics.SubscribeAsync<int>("bills");

        await Parallel.ForAsync(0, senders, async (sender, token) =>
        {
            for (var i = 0; i < each; i++) await topics.SendAsync("bills", (sender * each) + i, token);
        });
        await topics.CompleteAsync("bills");

        var read = await ReadAllAsync(first);
        Assert.Equal(senders * each, read.Count);
        Assert.Equal(read, await ReadAllAsync(second));
        Assert.All(read.GroupBy(number => number / each), group => Assert.Equal(group.Order(), group));
    }

    [Fact]
    public async Task Subscribe_WhileOthersLeave_NeverMissesWhatIsSentAfterwards()
    {
        await Parallel.ForAsync(0, 8, async (worker, token) =>
        {
            for (var i = 0; i < 300; i++)
            {
                await using var stream = await _topics.SubscribeAsync<string>("shared", token);
                await using var reader = stream.ReadEventsAsync().GetAsyncEnumerator(token);
                var mine = $"{worker}:{i}";
                await _topics.SendAsync("shared", mine, token);
                try
                {
                    do Assert.True(await reader.MoveNextAsync());
                    while (reader.Current != mine);
                }
                catch (SlowSubscriberException)
                {
                    // The other workers may flood this one before it reads; what counts is that it was subscribed.
                }
            }
        });

        Assert.Equal(0, _topics.Count);
    }

    private static async Task<List<T>> ReadAllAsync<T>(
        ISourceStream<T> stream,
        CancellationToken cancellationToken = default)
    {
        List<T> read = [];
        await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken)) read.Add(message);
        return read;
    }
}
