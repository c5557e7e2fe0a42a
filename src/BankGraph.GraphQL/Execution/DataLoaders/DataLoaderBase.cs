using System.Collections.Immutable;

namespace BankGraph.GraphQL.Execution;

/// <summary>Gathers keys into batches and remembers what each key gave.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue?>> _cache = [];
    private readonly IBatchScheduler _scheduler;
    private readonly int _maxBatchSize;
    private readonly ImmutableDictionary<string, object?> _states = ImmutableDictionary<string, object?>.Empty;
    private readonly DataLoaderBase<TKey, TValue> _root;
    private Dictionary<(string Key, object? State), DataLoaderBase<TKey, TValue>>? _branches;
    private Batch? _batch;

    /// <summary>A loader of one request.</summary>
    protected DataLoaderBase(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var size = (options ?? new DataLoaderOptions()).MaxBatchSize;
        _scheduler = scheduler;
        _maxBatchSize = size <= 0 ? int.MaxValue : size;
        _root = this;
    }

    private DataLoaderBase(DataLoaderBase<TKey, TValue> root, ImmutableDictionary<string, object?> states)
    {
        _scheduler = root._scheduler;
        _maxBatchSize = root._maxBatchSize;
        _root = root;
        _states = states;
    }

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Batch? opened = null;
        Task<TValue?>? task;
        lock (_lock)
        {
            if (!_cache.TryGetValue(key, out task)) task = AddToBatch(key, ref opened, cancellationToken);
        }

        if (opened is not null) _scheduler.Schedule(() => DispatchAsync(opened));
        return Watch(task, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken))).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock) _cache.TryAdd(key, value);
    }

    /// <inheritdoc />
    public void RemoveCacheEntry(TKey key)
    {
        lock (_lock)
        {
            // What has not been looked up yet cannot be out of date.
            if (_batch?.Contains(key) is not true) _cache.Remove(key);
            foreach (var branch in _branches?.Values ?? Enumerable.Empty<DataLoaderBase<TKey, TValue>>())
            {
                branch.RemoveCacheEntry(key);
            }
        }
    }

    /// <inheritdoc />
    public void ClearCache()
    {
        lock (_lock)
        {
            _cache.Clear();
            foreach (var waiting in _batch?.Promises ?? []) _cache[waiting.Key] = waiting.Task;
            foreach (var branch in _branches?.Values ?? Enumerable.Empty<DataLoaderBase<TKey, TValue>>())
            {
                branch.ClearCache();
            }
        }
    }

    /// <inheritdoc />
    public IDataLoader<TKey, TValue> Branch<TState>(string key, TState state)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        lock (_lock)
        {
            _branches ??= [];
            if (_branches.TryGetValue((key, state), out var existing)) return existing;
            return _branches[(key, state)] = new BranchedDataLoader(_root, _states.SetItem(key, state));
        }
    }

    /// <summary>
    /// Finds the values of distinct keys. Every key's result has to be set, to
    /// <see cref="Result{TValue}.Resolve"/> with null when there is nothing; an exception fails all of them.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="results">Where each key's result goes, at the key's position.</param>
    /// <param name="context">The states of the branch.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    protected abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken);

    // The request's own token already ends the look-up; any other one only ends its owner's waiting.
    private Task<TValue?> Watch(Task<TValue?> task, CancellationToken cancellationToken) =>
        !cancellationToken.CanBeCanceled || task.IsCompleted
            || (_scheduler is IBatchLoop loop && loop.RequestAborted == cancellationToken)
            ? task
            : task.WaitAsync(cancellationToken);

    private Task<TValue?> AddToBatch(TKey key, ref Batch? opened, CancellationToken cancellationToken)
    {
        if (_batch is null || _batch.Promises.Count >= _maxBatchSize)
        {
            opened = _batch = new Batch(_scheduler is IBatchLoop loop ? loop.RequestAborted : cancellationToken);
        }

        var promise = new Promise(key);
        _batch.Promises.Add(promise);
        return _cache[key] = promise.Task;
    }

    private async ValueTask DispatchAsync(Batch batch)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_batch, batch)) _batch = null;
        }

        var keys = new TKey[batch.Promises.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = batch.Promises[i].Key;
        var results = new Result<TValue?>[keys.Length];
        Exception? failure = null;
        try
        {
            var context = new DataLoaderFetchContext<TValue>(_states);
            await FetchAsync(keys, results, context, batch.CancellationToken).ConfigureAwait(false);
            if (Array.FindIndex(results, result => result.Kind == ResultKind.Undefined) is >= 0 and var missing)
            {
                failure = new InvalidOperationException(
                    $"`{GetType().Name}` gave {missing} of {keys.Length} results; it has to give one for each key.");
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (_scheduler is IBatchLoop loop) loop.Deliver(() => HandOut(batch, results, failure));
        else HandOut(batch, results, failure);
    }

    // Continuations run at once: they only queue the fields that can go on.
    private void HandOut(Batch batch, Result<TValue?>[] results, Exception? failure)
    {
        if (failure is not null)
        {
            // Whoever asked gets the exception; a later request for the same key tries again.
            lock (_lock)
            {
                foreach (var promise in batch.Promises)
                {
                    if (_cache.GetValueOrDefault(promise.Key) == promise.Task) _cache.Remove(promise.Key);
                }
            }
        }

        for (var i = 0; i < results.Length; i++)
        {
            var promise = batch.Promises[i];
            if ((failure ?? results[i].Error) is not { } error) promise.TrySetResult(results[i].Value);
            else if (error is OperationCanceledException canceled) promise.TrySetCanceled(canceled.CancellationToken);
            else promise.TrySetException(error);
        }
    }

    private sealed class Promise(TKey key) : TaskCompletionSource<TValue?>
    {
        public TKey Key { get; } = key;
    }

    private sealed class Batch(CancellationToken cancellationToken)
    {
        public List<Promise> Promises { get; } = [];

        public CancellationToken CancellationToken { get; } = cancellationToken;

        public bool Contains(TKey key) =>
            Promises.Exists(promise => EqualityComparer<TKey>.Default.Equals(promise.Key, key));
    }

    private sealed class BranchedDataLoader(
        DataLoaderBase<TKey, TValue> root, ImmutableDictionary<string, object?> states) :
        DataLoaderBase<TKey, TValue>(root, states)
    {
        protected override ValueTask FetchAsync(
            IReadOnlyList<TKey> keys,
            Memory<Result<TValue?>> results,
            DataLoaderFetchContext<TValue> context,
            CancellationToken cancellationToken) =>
            _root.FetchAsync(keys, results, context, cancellationToken);
    }
}
