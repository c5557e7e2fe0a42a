namespace BankGraph.GraphQL.Redis;

/// <summary>How topics are kept in Redis.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>
    /// What the names of the channels begin with. Processes share topics when they share Redis and this prefix; Redis
    /// does not keep the channels of its databases apart.
    /// </summary>
    public string TopicPrefix { get; init; } = "graphql";

    /// <summary>How many events may wait for a slow subscriber before its subscription ends.</summary>
    public int TopicBufferCapacity { get; init; } = 256;

    /// <summary>How many events may wait to be published while Redis is slow or away; further ones are lost.</summary>
    public int MaxQueuedMessages { get; init; } = 16_384;

    /// <summary>How long a subscriber waits at most for Redis to confirm.</summary>
    public TimeSpan SubscribeTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
