using System.Linq.Expressions;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>
/// A query whose rows are to be cut down to the selected members. That is kept aside until the query is read, because
/// orders and pages need members that the client did not select.
/// </summary>
internal sealed record PendingQuery<T>(IQueryable<T> Rows, Expression<Func<T, T>>? Projection)
{
    /// <summary>Views what a resolver gave; null when it is no query and no list.</summary>
    public static PendingQuery<T>? From(object? result) => result switch
    {
        PendingQuery<T> pending => pending,
        IQueryable<T> query => new PendingQuery<T>(query, null),
        IEnumerable<T> list => new PendingQuery<T>(list.AsQueryable(), null),
        _ => null,
    };

    /// <summary>Whether the rows are in memory, where null is not skipped over by itself.</summary>
    public bool IsInMemory => Rows.Provider is EnumerableQuery;

    /// <summary>The rows as the client wants them.</summary>
    public IQueryable<T> Projected => Projection is null ? Rows : Rows.Select(Projection);
}
