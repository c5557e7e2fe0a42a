namespace BankGraph.GraphQL.Execution;

/// <summary>Gathers keys into batches and remembers what each key gave.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : IDataLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Promise> _promises = [];
    private readonly int _maxBatchSize = (options ?? new DataLoaderOptions()).MaxBatchSize;
    private List<Promise>? _batch;

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        List<Promise>? opened = null;
        Promise promise;
        lock (_lock)
        {
            if (_promises.TryGetValue(key, out var known)) return known.Task;
            promise = new Promise(key);
            _promises[key] = promise;
            if (_batch is null || _batch.Count >= _maxBatchSize) opened = _batch = [];
            _batch.Add(promise);
        }

        if (opened is not null) scheduler.Schedule(() => DispatchAsync(opened, cancellationToken));
        return promise.Task;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue?>> LoadAsync(
        IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken))).ConfigureAwait(false);

    /// <inheritdoc />
    public void Remove(TKey key)
    {
        lock (_lock) _promises.Remove(key);
    }

    /// <summary>Finds the values of distinct keys, in their order.</summary>
    protected abstract Task<IReadOnlyList<TValue?>> FetchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private async ValueTask DispatchAsync(List<Promise> batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_batch, batch)) _batch = null;
        }

        try
        {
            TKey[] keys = [.. batch.Select(promise => promise.Key)];
            var values = await FetchAsync(keys, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < keys.Length; i++) batch[i].TrySetResult(values[i]);
        }
        catch (Exception exception)
        {
            // Whoever asked gets the exception; a later request for the same key tries again.
            lock (_lock)
            {
                foreach (var promise in batch) _promises.Remove(promise.Key);
            }

            foreach (var promise in batch) promise.TrySetException(exception);
        }
    }

    // Continuations run at once on the batch's thread: they only queue the fields that can go on.
    private sealed class Promise(TKey key) : TaskCompletionSource<TValue?>
    {
        public TKey Key { get; } = key;
    }
}

/// <summary>Finds one value for each key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(scheduler, options) where TKey : notnull
{
    /// <summary>Finds what there is; keys without a value are left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task<IReadOnlyList<TValue?>> FetchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await LoadBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => found.TryGetValue(key, out var value) ? value : default)];
    }
}

/// <summary>Finds several values for each key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(scheduler, options) where TKey : notnull
{
    /// <summary>Finds what there is, by key.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task<IReadOnlyList<TValue[]?>> FetchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var found = await LoadGroupedBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => found[key].ToArray())];
    }
}
