namespace BankGraph.GraphQL;

/// <summary>The method resolves the events of a subscription.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The method of the same class that opens the stream and returns <see cref="IAsyncEnumerable{T}"/>; null to
    /// subscribe to the topic.
    /// </summary>
    public string? With { get; set; }

    /// <summary>The type of the topic's messages; null for the event message's.</summary>
    public Type? MessageType { get; set; }
}

/// <summary>Names the topic of a subscription; <c>{argument}</c> takes an argument's value.</summary>
/// <param name="topic">The name; null for the method's.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class TopicAttribute(string? topic = null) : Attribute
{
    /// <summary>The name; null for the method's.</summary>
    public string? Name { get; } = topic;
}

/// <summary>The parameter receives the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
