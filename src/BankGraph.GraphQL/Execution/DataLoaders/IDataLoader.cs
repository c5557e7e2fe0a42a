namespace BankGraph.GraphQL.Execution;

/// <summary>Gathers look-ups of many fields into one; one instance lives as long as its request.</summary>
public interface IDataLoader
{
    /// <summary>
    /// Forgets every key, so that it is looked up again; keys whose batch has not been sent off yet stay in it.
    /// </summary>
    void ClearCache();
}

/// <summary>Gathers look-ups by key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public interface IDataLoader<in TKey, TValue> : IDataLoader where TKey : notnull
{
    /// <summary>Finds one value, together with everything else asked for meanwhile; null when there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Finds several values, in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Makes a key's value known, unless there is one already.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Forgets a key, so that it is looked up again.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>
    /// The same loader with something more to know while it looks up, for example which page is wanted. It has batches
    /// and a cache of its own, which everybody who gives an equal state shares.
    /// </summary>
    /// <param name="key">What the state is called.</param>
    /// <param name="state">The state; compared by its <see cref="object.Equals(object)"/>.</param>
    IDataLoader<TKey, TValue> Branch<TState>(string key, TState state);
}
