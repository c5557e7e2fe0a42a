namespace BankGraph.GraphQL.Subscriptions.InMemory;

/// <summary>What topics of any message type have in common.</summary>
internal abstract class Topic(string name)
{
    public string Name { get; } = name;

    public abstract Type MessageType { get; }

    /// <summary>Ends every subscription.</summary>
    public abstract void Complete();
}

/// <summary>The subscribers of one topic. It lives until the last of them leaves, and is never used again.</summary>
internal sealed class Topic<TMessage>(string name, int maxQueuedEvents, Action<Topic> forget) : Topic(name)
{
    // One short lock for all: it gives every subscriber the same order, and nothing under it waits or runs their code.
    private readonly Lock _lock = new();
    private TopicSubscription<TMessage>? _first;
    private TopicSubscription<TMessage>? _last;
    private bool _isClosed;

    public override Type MessageType => typeof(TMessage);

    public void Send(TMessage message)
    {
        lock (_lock)
        {
            for (var subscription = _first; subscription is not null;)
            {
                var next = subscription.Next;
                if (!subscription.TryEnqueue(message)) Remove(subscription);
                subscription = next;
            }
        }
    }

    /// <summary>Subscribes; null when the topic has been closed.</summary>
    public TopicSubscription<TMessage>? TrySubscribe()
    {
        lock (_lock)
        {
            if (_isClosed) return null;
            var subscription = new TopicSubscription<TMessage>(this, maxQueuedEvents);
            subscription.IsListed = true;
            subscription.Previous = _last;
            if (_last is null) _first = subscription;
            else _last.Next = subscription;
            _last = subscription;
            return subscription;
        }
    }

    public void Unsubscribe(TopicSubscription<TMessage> subscription)
    {
        lock (_lock)
        {
            if (subscription.IsListed) Remove(subscription);
        }
    }

    public override void Complete()
    {
        lock (_lock)
        {
            while (_first is { } subscription)
            {
                subscription.End();
                Remove(subscription);
            }
        }
    }

    private void Remove(TopicSubscription<TMessage> subscription)
    {
        var (previous, next) = (subscription.Previous, subscription.Next);
        if (previous is null) _first = next;
        else previous.Next = next;
        if (next is null) _last = previous;
        else next.Previous = previous;
        (subscription.Previous, subscription.Next, subscription.IsListed) = (null, null, false);
        if (_first is not null) return;
        _isClosed = true;
        forget(this);
    }
}
