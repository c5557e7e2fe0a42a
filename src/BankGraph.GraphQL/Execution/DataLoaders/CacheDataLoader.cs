namespace BankGraph.GraphQL.Execution;

/// <summary>Finds each value alone and at once, but only once in a request.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
/// <param name="options">Its bounds.</param>
public abstract class CacheDataLoader<TKey, TValue>(DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(ImmediateBatchScheduler.Instance, options) where TKey : notnull
{
    /// <summary>Finds the value; null when there is none.</summary>
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            try
            {
                var value = await LoadSingleAsync(keys[i], cancellationToken).ConfigureAwait(false);
                results.Span[i] = Result<TValue?>.Resolve(value);
            }
            catch (Exception exception)
            {
                results.Span[i] = Result<TValue?>.Reject(exception);
            }
        }
    }
}

/// <summary>Sends every key off as it comes.</summary>
internal sealed class ImmediateBatchScheduler : IBatchScheduler
{
    public static readonly ImmediateBatchScheduler Instance = new();

    private ImmediateBatchScheduler()
    {
    }

    public void Schedule(Func<ValueTask> dispatch)
    {
        // A batch answers through the promises that it gave, also when it fails; nothing awaits it otherwise.
        var running = dispatch();
        if (!running.IsCompleted) running.GetAwaiter().UnsafeOnCompleted(static () => { });
    }
}
