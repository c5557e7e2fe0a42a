using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// The events of a subscription as objects. Whoever opened it reads it or disposes of it: then the source behind it is
/// let go once, also when nobody came to read.
/// </summary>
internal sealed class EventSource<T> : IAsyncEnumerable<object?>, IAsyncDisposable
{
    private readonly ISourceStream<T>? _stream;
    private readonly IAsyncEnumerable<T>? _events;
    private int _isTaken;

    public EventSource(ISourceStream<T> stream) => _stream = stream;

    public EventSource(IAsyncEnumerable<T> events) => _events = events;

    // What a method with yield returns is its own enumerator, and holds nothing before it is read.
    private IAsyncDisposable? Owner => _stream ?? (_events is IAsyncEnumerator<T> ? null : _events as IAsyncDisposable);

    public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(this, cancellationToken);

    /// <summary>Lets the source go, unless someone reads, who does so in the end.</summary>
    public ValueTask DisposeAsync() =>
        Interlocked.Exchange(ref _isTaken, 1) == 0 && Owner is { } owner ? owner.DisposeAsync() : default;

    // One of the two is there.
    private IAsyncEnumerable<T> Read() => _stream?.ReadEventsAsync() ?? _events!;

    // Passes on what the source says; a method with yield would wait, and be woken, once more for each event.
    private sealed class Enumerator(EventSource<T> source, CancellationToken cancellationToken)
        : IAsyncEnumerator<object?>
    {
        private IAsyncEnumerator<T>? _events;
        private bool _isStarted;

        public object? Current => _events is null ? null : _events.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            if (_events is not null) return _events.MoveNextAsync();
            if (_isStarted || Interlocked.Exchange(ref source._isTaken, 1) != 0) return new(false);
            _isStarted = true;
            _events = source.Read().GetAsyncEnumerator(cancellationToken);
            return _events.MoveNextAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isStarted) return;
            try
            {
                if (_events is not null) await _events.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                if (source.Owner is { } owner) await owner.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
