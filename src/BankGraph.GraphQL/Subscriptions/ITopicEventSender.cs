namespace BankGraph.GraphQL.Subscriptions;

/// <summary>Publishes events to topics.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends <paramref name="message"/> to everyone subscribed to <paramref name="topic"/> now.</summary>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends every subscription of a topic.</summary>
    ValueTask CompleteAsync(string topic);
}

/// <summary>Subscribes to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Subscribes to a topic. Messages sent after this call's completion arrive in order; those sent before do not.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">
    /// Ends the subscription, also one that nobody has begun to read; before it is made, makes it fail.
    /// </param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topic,
        CancellationToken cancellationToken = default);
}

/// <summary>A subscription to a topic. Dispose of it to unsubscribe.</summary>
/// <typeparam name="TMessage">The type of the messages.</typeparam>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>The messages; can be read once.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
