using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BankGraph.GraphQL.Subscriptions.InMemory;

/// <summary>One subscriber and the events that wait for it.</summary>
internal sealed class TopicSubscription<TMessage> : ISourceStream<TMessage>
{
    private readonly Topic<TMessage> _topic;
    private readonly Channel<TMessage> _queue;
    private readonly int _maxQueuedEvents;
    private int _isRead;
    private volatile bool _isDisposed;
    private CancellationTokenRegistration _cancellation;

    public TopicSubscription(Topic<TMessage> topic, int maxQueuedEvents)
    {
        _topic = topic;
        _maxQueuedEvents = maxQueuedEvents;
        _queue = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(maxQueuedEvents)
        {
            SingleReader = true,

            // The reader's code must not run on the sender's thread, let alone under the topic's lock.
            AllowSynchronousContinuations = false,
        });
        Node = new LinkedListNode<TopicSubscription<TMessage>>(this);
    }

    /// <summary>
    /// The place among the topic's subscribers, so that leaving costs the same however many there are.
    /// </summary>
    public LinkedListNode<TopicSubscription<TMessage>> Node { get; }

    /// <summary>Lets a message wait; false when too many wait already, which ends the subscription.</summary>
    public bool TryEnqueue(TMessage message)
    {
        if (_queue.Writer.TryWrite(message)) return true;
        _queue.Writer.TryComplete(new SlowSubscriberException(_topic.Name, _maxQueuedEvents));
        return false;
    }

    /// <summary>Leaves the topic when the token is set.</summary>
    public void EndWith(CancellationToken cancellationToken) =>
        _cancellation = cancellationToken.UnsafeRegister(
            static self => (self as TopicSubscription<TMessage>)?.Leave(),
            this);

    /// <summary>Ends the events after those that wait.</summary>
    public void End() => _queue.Writer.TryComplete();

    public IAsyncEnumerable<TMessage> ReadEventsAsync()
    {
        if (Interlocked.Exchange(ref _isRead, 1) == 1)
        {
            throw new InvalidOperationException("The events of a subscription can be read once.");
        }

        return ReadAsync();
    }

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        Leave();
        return _cancellation.DisposeAsync();
    }

    private async IAsyncEnumerable<TMessage> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (!_isDisposed && _queue.Reader.TryRead(out var message))
                {
                    yield return message;
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (_isDisposed) yield break;
            }
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        _topic.Unsubscribe(this);
        End();
    }
}
