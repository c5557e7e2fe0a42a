using System.Text.Json;
using BankGraph.GraphQL.Subscriptions;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Topics;

/// <summary>The way from a channel of Redis to the subscribers of one topic in this process.</summary>
internal abstract class Route(string topic)
{
    private readonly TaskCompletionSource _confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Topic { get; } = topic;

    /// <summary>How many have subscribed and not left.</summary>
    public int Subscribers { get; set; }

    /// <summary>The connection on which Redis was told; null before.</summary>
    public IConnectionMultiplexer? Multiplexer { get; set; }

    /// <summary>Done when Redis has confirmed for the first time.</summary>
    public Task Confirmed => _confirmed.Task;

    /// <summary>What Redis calls back.</summary>
    public required Action<RedisChannel, RedisValue> OnMessage { get; init; }

    /// <summary>Takes note of what Redis answers to the subscription.</summary>
    public void ConfirmWith(Task answer) => answer.ContinueWith(
        static (answered, self) =>
        {
            if (answered.IsCompletedSuccessfully) (self as Route)?._confirmed.TrySetResult();
        },
        this,
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    /// <summary>Gives an event to the subscribers.</summary>
    /// <exception cref="JsonException">It is none of the topic's type.</exception>
    public abstract void Deliver(ReadOnlySpan<byte> value);
}

/// <inheritdoc/>
internal sealed class Route<T>(string topic, InMemoryTopics local) : Route(topic)
{
    public override void Deliver(ReadOnlySpan<byte> value)
    {
        // Null is delivered where null was sent.
        var message = JsonSerializer.Deserialize<T>(value)!;

        // In this process nothing waits: an event is queued for each subscriber, or ends one that is too slow.
        _ = local.SendAsync(Topic, message);
    }
}
