using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// The events of a subscription as objects. Whoever opened it reads it or disposes of it: then the source behind it is
/// let go once, also when nobody came to read.
/// </summary>
internal sealed class EventSource<T> : IAsyncEnumerable<object?>, IAsyncDisposable
{
    private readonly Func<IAsyncEnumerable<T>> _read;
    private readonly IAsyncDisposable? _owner;
    private int _isTaken;

    public EventSource(ISourceStream<T> stream) => (_read, _owner) = (stream.ReadEventsAsync, stream);

    public EventSource(IAsyncEnumerable<T> events)
    {
        _read = () => events;

        // What a method with yield returns is its own enumerator, and holds nothing before it is read.
        _owner = events is IAsyncEnumerator<T> ? null : events as IAsyncDisposable;
    }

    public async IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0) yield break;
        try
        {
            await foreach (var item in _read().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            if (_owner is not null) await _owner.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Lets the source go, unless someone reads, who does so in the end.</summary>
    public ValueTask DisposeAsync() =>
        Interlocked.Exchange(ref _isTaken, 1) == 0 && _owner is not null ? _owner.DisposeAsync() : default;
}
