namespace BankGraph.GraphQL.Execution;

/// <summary>Finds one value for each key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
/// <param name="scheduler">Says when a batch is complete.</param>
/// <param name="options">Its bounds.</param>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : StatefulBatchDataLoader<TKey, TValue>(scheduler, options) where TKey : notnull
{
    /// <summary>Finds what there is; keys without a value are left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken) =>
        LoadBatchAsync(keys, cancellationToken);
}

/// <summary>Finds one value for each key, and knows the states of the branch that it does it for.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
/// <param name="scheduler">Says when a batch is complete.</param>
/// <param name="options">Its bounds.</param>
public abstract class StatefulBatchDataLoader<TKey, TValue>(
    IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(scheduler, options) where TKey : notnull
{
    /// <summary>Finds what there is; keys without a value are left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        var found = await LoadBatchAsync(keys, context, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < keys.Count; i++)
        {
            results.Span[i] =
                Result<TValue?>.Resolve(found.TryGetValue(keys[i], out var value) ? value : default);
        }
    }
}
