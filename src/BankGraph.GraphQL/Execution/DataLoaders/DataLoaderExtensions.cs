namespace BankGraph.GraphQL.Execution;

/// <summary>Other ways to ask a data loader.</summary>
public static class DataLoaderExtensions
{
    /// <summary>Finds a value that has to be there.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        var value = await dataLoader.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        return value ?? throw new KeyNotFoundException($"Nothing was found for the key `{key}`.");
    }

    /// <summary>Finds values that have to be there, in the order of the keys.</summary>
    /// <exception cref="KeyNotFoundException">One of them is not.</exception>
    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default)
        where TKey : notnull where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        var values = await dataLoader.LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return [.. values.Zip(keys, (value, key) =>
            value ?? throw new KeyNotFoundException($"Nothing was found for the key `{key}`."))];
    }

    /// <summary>Makes a key's value known, unless there is one already.</summary>
    public static void SetCacheEntry<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, TValue? value) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        dataLoader.SetCacheEntry(key, Task.FromResult(value));
    }
}
