namespace BankGraph.GraphQL.Subscriptions;

/// <summary>
/// Ends a subscription whose reader let more events wait than allowed. The events that were waiting are delivered
/// first; those after them are lost to this subscriber, who has to subscribe again.
/// </summary>
public sealed class SlowSubscriberException : Exception
{
    /// <summary>Says how many events were waiting.</summary>
    public SlowSubscriberException(string topic, int maxQueuedEvents)
        : base($"The subscriber of topic '{topic}' let more than {maxQueuedEvents} events wait.")
    {
        Topic = topic;
        MaxQueuedEvents = maxQueuedEvents;
    }

    /// <summary>The topic.</summary>
    public string Topic { get; }

    /// <summary>How many events may wait.</summary>
    public int MaxQueuedEvents { get; }
}
