using System.Threading.Tasks.Sources;

namespace BankGraph.GraphQL.Subscriptions.InMemory;

/// <summary>
/// One subscriber and the events that wait for it. There may be very many, and most of them wait most of the time: so
/// this is the stream, its only reader and what the reader waits for in one object, without a queue as long as no event
/// has to wait.
/// </summary>
internal sealed class TopicSubscription<TMessage>
    : ISourceStream<TMessage>, IAsyncEnumerable<TMessage>, IAsyncEnumerator<TMessage>, IValueTaskSource<bool>
{
    private readonly Topic<TMessage> _topic;
    private readonly int _maxQueuedEvents;
    private readonly Lock _lock = new();
    private Queue<TMessage>? _waiting;
    private Exception? _failure;
    private bool _isRead;
    private bool _isEnded;
    private bool _isAwaited;
    private volatile bool _isDisposed;
    private CancellationTokenRegistration _cancellation;
    private CancellationTokenRegistration _readCancellation;
    private CancellationToken _readToken;

    // The reader's code must not run on the sender's thread, let alone under the topic's lock.
    private ManualResetValueTaskSourceCore<bool> _next = new() { RunContinuationsAsynchronously = true };

    public TopicSubscription(Topic<TMessage> topic, int maxQueuedEvents)
    {
        _topic = topic;
        _maxQueuedEvents = maxQueuedEvents;
    }

    /// <summary>Its neighbours among the topic's subscribers, of which only the topic makes use.</summary>
    public TopicSubscription<TMessage>? Previous { get; set; }

    /// <inheritdoc cref="Previous"/>
    public TopicSubscription<TMessage>? Next { get; set; }

    /// <summary>Whether it is one of the topic's subscribers.</summary>
    public bool IsListed { get; set; }

    // Set before the reader is told that it has moved on, and then by the reader alone.
    public TMessage Current { get; private set; } = default!;

    /// <summary>Lets a message wait; false when too many wait already, which ends the subscription.</summary>
    public bool TryEnqueue(TMessage message)
    {
        lock (_lock)
        {
            if (_isEnded) return false;
            if (_isAwaited)
            {
                Current = message;
                Answer(true);
                return true;
            }

            _waiting ??= new Queue<TMessage>();
            if (_waiting.Count < _maxQueuedEvents)
            {
                _waiting.Enqueue(message);
                return true;
            }

            _isEnded = true;
            _failure = new SlowSubscriberException(_topic.Name, _maxQueuedEvents);
            return false;
        }
    }

    /// <summary>Leaves the topic when the token is set.</summary>
    public void EndWith(CancellationToken cancellationToken) =>
        _cancellation = cancellationToken.UnsafeRegister(
            static self => (self as TopicSubscription<TMessage>)?.Leave(),
            this);

    /// <summary>Ends the events after those that wait.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isEnded = true;
            if (_isAwaited) Answer(false);
        }
    }

    public IAsyncEnumerable<TMessage> ReadEventsAsync()
    {
        lock (_lock)
        {
            if (_isRead) throw new InvalidOperationException("The events of a subscription can be read once.");
            _isRead = true;
            return this;
        }
    }

    public IAsyncEnumerator<TMessage> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _readToken = cancellationToken;

        // Where the token is that of the subscription, its end is the end of reading too.
        if (cancellationToken != _cancellation.Token)
        {
            _readCancellation = cancellationToken.UnsafeRegister(
                static self => (self as TopicSubscription<TMessage>)?.CancelWait(),
                this);
        }

        return this;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        lock (_lock)
        {
            if (_readToken.IsCancellationRequested) return ValueTask.FromCanceled<bool>(_readToken);
            if (_isDisposed) return new(false);
            if (_waiting is { Count: > 0 })
            {
                Current = _waiting.Dequeue();
                return new(true);
            }

            if (_failure is not null) return ValueTask.FromException<bool>(_failure);
            if (_isEnded) return new(false);
            _next.Reset();
            _isAwaited = true;
            return new(this, _next.Version);
        }
    }

    // Of the reader and of whoever subscribed: for both it is the end.
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        Leave();
        _readCancellation.Unregister();
        return _cancellation.DisposeAsync();
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _next.GetResult(token) && !_isDisposed;

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _next.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _next.OnCompleted(continuation, state, token, flags);

    private void CancelWait()
    {
        lock (_lock)
        {
            if (!_isAwaited) return;
            _isAwaited = false;
            _next.SetException(new OperationCanceledException(_readToken));
        }
    }

    private void Answer(bool hasMoved)
    {
        _isAwaited = false;
        _next.SetResult(hasMoved);
    }

    private void Leave()
    {
        _topic.Unsubscribe(this);
        End();
    }
}
