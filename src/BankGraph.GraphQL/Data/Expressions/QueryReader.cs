namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>
/// Reads a query: as a stream when its provider can wait without a thread, as database queries can, at once otherwise.
/// </summary>
internal static class QueryReader
{
    public static async ValueTask<List<T>> ToListAsync<T>(IEnumerable<T> source, CancellationToken cancellationToken)
    {
        if (source is not IAsyncEnumerable<T> stream) return [.. source];
        return await ToListAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    public static async ValueTask<List<T>> ToListAsync<T>(
        IAsyncEnumerable<T> stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) items.Add(item);
        return items;
    }

    /// <summary>Counts the rows.</summary>
    public static async ValueTask<int> CountAsync<T>(IQueryable<T> source, CancellationToken cancellationToken)
    {
        if (source is not IAsyncEnumerable<T>) return source.Count();

        // A count is a single value, which a query can only give by blocking; the count of one group is a row. No row:
        // no group, because there was nothing to count.
        var counts = source.GroupBy(_ => 1).Select(all => all.Count());
        return (await ToListAsync(counts, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    /// <summary>Whether there is a row at all.</summary>
    public static async ValueTask<bool> AnyAsync<T>(IQueryable<T> source, CancellationToken cancellationToken) =>
        (await ToListAsync(source.Select(_ => 1).Take(1), cancellationToken).ConfigureAwait(false)).Count > 0;
}
