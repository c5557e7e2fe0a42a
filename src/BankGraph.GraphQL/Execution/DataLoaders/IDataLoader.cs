namespace BankGraph.GraphQL.Execution;

/// <summary>Gathers look-ups of many fields into one; one instance lives as long as its request.</summary>
public interface IDataLoader;

/// <summary>Gathers look-ups by key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public interface IDataLoader<in TKey, TValue> : IDataLoader where TKey : notnull
{
    /// <summary>Finds one value, together with everything else asked for meanwhile; null when there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Finds several values, in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Forgets a key, so that it is looked up again.</summary>
    void Remove(TKey key);
}

/// <summary>Runs batches when no field can make further progress without them.</summary>
public interface IBatchScheduler
{
    /// <summary>Hands over a batch.</summary>
    void Schedule(Func<ValueTask> dispatch);
}

/// <summary>The bounds of a data loader.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>How many keys one look-up may have.</summary>
    public int MaxBatchSize { get; set; } = 1024;
}
