using System.Linq.Expressions;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>
/// A query whose rows are to be cut down to the selected members. That is kept aside until the query is read, because
/// orders and pages need members that the client did not select.
/// </summary>
internal sealed record PendingQuery<T>(IQueryable<T> Rows, Expression<Func<T, T>>? Projection)
{
    /// <summary>Whether the rows are in memory, where null is not skipped over by itself.</summary>
    public bool IsInMemory => Rows.Provider is EnumerableQuery;

    /// <summary>The rows as the client wants them.</summary>
    public IQueryable<T> Projected => Projection is null ? Rows : Rows.Select(Projection);

    /// <summary>What goes on to the next middleware: a plain query wherever it is one.</summary>
    public object Outgoing => Projection is null ? Rows : this;

    /// <summary>Views what a resolver gave as a query; a stream is read first.</summary>
    /// <exception cref="InvalidOperationException">It is no query, list or stream of these rows.</exception>
    public static async ValueTask<PendingQuery<T>> FromAsync(object result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case PendingQuery<T> pending: return pending;
            case IQueryable<T> query: return new PendingQuery<T>(query, null);
            case IEnumerable<T> list: return new PendingQuery<T>(list.AsQueryable(), null);
            case IAsyncEnumerable<T> stream:
                var items = await QueryReader.ToListAsync(stream, cancellationToken).ConfigureAwait(false);
                return new PendingQuery<T>(items.AsQueryable(), null);
            default:
                throw new InvalidOperationException($"The resolver gave no list of `{typeof(T).Name}`.");
        }
    }
}
