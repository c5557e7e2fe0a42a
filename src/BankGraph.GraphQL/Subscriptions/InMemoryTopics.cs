using System.Collections.Concurrent;
using BankGraph.GraphQL.Subscriptions.InMemory;

namespace BankGraph.GraphQL.Subscriptions;

/// <summary>
/// Topics within one process. A topic exists while someone is subscribed to it, and carries the messages of one type.
/// Every subscriber has a bounded queue: one that falls behind is ended with a <see cref="SlowSubscriberException"/>,
/// so that neither a sender nor another subscriber ever waits for it.
/// </summary>
public sealed class InMemoryTopics : ITopicEventSender, ITopicEventReceiver
{
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly int _maxQueuedEvents;

    /// <summary>Makes topics whose subscribers may each let <paramref name="maxQueuedEvents"/> events wait.</summary>
    public InMemoryTopics(int maxQueuedEvents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxQueuedEvents, 1);
        _maxQueuedEvents = maxQueuedEvents;
    }

    /// <summary>How many topics have a subscriber.</summary>
    internal int Count => _topics.Count;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The topic carries messages of another type.</exception>
    public ValueTask SendAsync<TMessage>(
        string topic,
        TMessage message,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_topics.TryGetValue(topic, out var found)) As<TMessage>(found).Send(message);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string topic)
    {
        if (_topics.TryGetValue(topic, out var found)) found.Complete();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The topic carries messages of another type.</exception>
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topic,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var found = As<TMessage>(_topics.GetOrAdd(
                topic,
                static (name, topics) => new Topic<TMessage>(name, topics._maxQueuedEvents, topics.Forget),
                this));

            // The last subscriber may have left in between; then the topic is on its way out and a new one is made.
            if (found.TrySubscribe() is not { } subscription) continue;
            subscription.EndWith(cancellationToken);
            return new(subscription);
        }
    }

    private static Topic<TMessage> As<TMessage>(Topic topic) =>
        topic as Topic<TMessage> ?? throw new InvalidOperationException(
            $"Topic '{topic.Name}' carries {topic.MessageType}, not {typeof(TMessage)}.");

    private void Forget(Topic topic) => _topics.TryRemove(new KeyValuePair<string, Topic>(topic.Name, topic));
}
