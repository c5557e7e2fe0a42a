using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Redis.Topics;

/// <summary>A subscription within this process that also keeps the route from Redis open.</summary>
internal sealed class RedisSubscription<T>(ISourceStream<T> local, Action leave) : ISourceStream<T>
{
    private CancellationTokenRegistration _cancellation;
    private int _hasLeft;

    /// <summary>Leaves the route when the token is set.</summary>
    public void EndWith(CancellationToken cancellationToken) =>
        _cancellation = cancellationToken.UnsafeRegister(static self => (self as RedisSubscription<T>)?.Leave(), this);

    public IAsyncEnumerable<T> ReadEventsAsync() => local.ReadEventsAsync();

    public async ValueTask DisposeAsync()
    {
        Leave();
        await local.DisposeAsync();
        await _cancellation.DisposeAsync();
    }

    private void Leave()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) == 0) leave();
    }
}
