using BankGraph.Testing.Servers;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Tests;

/// <summary>Topics as one process holds them: with a connection and a memory of their own.</summary>
internal sealed class TopicsProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private TopicsProcess(RedisConnection redis, SubscriptionOptions? options)
    {
        Redis = redis;
        Topics = new RedisTopics(redis, options);
        Topics.LossSuspected += () => _losses.Release();
        Topics.Start();
    }

    private readonly SemaphoreSlim _losses = new(0);

    public RedisConnection Redis { get; }

    public RedisTopics Topics { get; }

    /// <summary>A process whose Redis may be away or become so.</summary>
    public static TopicsProcess Start(RedisServer server, SubscriptionOptions? options = null) =>
        Start(RedisConnection.To(Configuration(server), Impatient), options);

    public static TopicsProcess Start(RedisConnection redis, SubscriptionOptions? options = null) =>
        new(redis, options);

    /// <summary>A process whose Redis is there.</summary>
    public static async Task<TopicsProcess> StartedAsync(RedisServer server, SubscriptionOptions? options = null)
    {
        var process = Start(server, options);
        await process.LossToldAsync();
        return process;
    }

    public static ConfigurationOptions Configuration(RedisServer server)
    {
        var configuration = ConfigurationOptions.Parse(server.ConnectionString);
        configuration.ConnectTimeout = 1_000;
        return configuration;
    }

    public static RedisConnectionOptions Impatient { get; } = new()
    {
        LookInterval = TimeSpan.FromMilliseconds(50),
        LookTimeout = TimeSpan.FromMilliseconds(500),
        AnswerTimeout = TimeSpan.FromMilliseconds(500),
        ReplaceAfter = TimeSpan.FromSeconds(5),
    };

    /// <summary>Lets those count that are told of from now on; a connection is told of more than once.</summary>
    public void ForgetLosses()
    {
        while (_losses.Wait(0))
        {
        }
    }

    /// <summary>Waits until it is said once more that events may be missing; the first connection says so.</summary>
    public async Task LossToldAsync() => Assert.True(await _losses.WaitAsync(Patience), "No loss was told of.");

    /// <summary>Takes the next event of a stream.</summary>
    public static async Task<T> NextAsync<T>(IAsyncEnumerator<T> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience), "The stream has ended.");
        return events.Current;
    }

    public static async Task<List<T>> NextAsync<T>(IAsyncEnumerator<T> events, int count)
    {
        var taken = new List<T>(count);
        while (taken.Count < count) taken.Add(await NextAsync(events));
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await Topics.DisposeAsync();
        await Redis.DisposeAsync();
        _losses.Dispose();
    }
}
