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
    private readonly LinkedList<TopicSubscription<TMessage>> _subscriptions = [];
    private bool _isClosed;

    public override Type MessageType => typeof(TMessage);

    public void Send(TMessage message)
    {
        lock (_lock)
        {
            var node = _subscriptions.First;
            while (node is not null)
            {
                var next = node.Next;
                if (!node.Value.TryEnqueue(message)) Remove(node);
                node = next;
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
            _subscriptions.AddLast(subscription.Node);
            return subscription;
        }
    }

    public void Unsubscribe(TopicSubscription<TMessage> subscription)
    {
        lock (_lock)
        {
            if (subscription.Node.List is not null) Remove(subscription.Node);
        }
    }

    public override void Complete()
    {
        lock (_lock)
        {
            while (_subscriptions.First is { } node)
            {
                node.Value.End();
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<TopicSubscription<TMessage>> node)
    {
        _subscriptions.Remove(node);
        if (_subscriptions.Count > 0) return;
        _isClosed = true;
        forget(this);
    }
}
