using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Paging;

namespace BankGraph.GraphQL;

/// <summary>
/// Reads pages of queries by the keys of their order. The order is followed by the key of the rows' type where it
/// leaves two rows in the same place; see <see cref="CursorKeyAttribute"/>.
/// </summary>
public static class PagingQueryExtensions
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="GraphQLException">A cursor is not one of rows of this type in this order (HC0078).</exception>
    public static ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var query = PageableQuery.Of(source);
        return new QueryPager<T>(query, PlanOf(query.Rows, arguments), cancellationToken).ReadAsync();
    }

    /// <summary>
    /// Reads the same page of the lists of many parents in one command, in which each list is read as if it stood
    /// alone. The counts of all lists are a second command, when they are asked for. More than 128 parents take one
    /// command for each 128.
    /// </summary>
    /// <param name="source">The rows, of these parents or of others too.</param>
    /// <param name="parents">Whose pages are wanted.</param>
    /// <param name="keySelector">Whose a row is.</param>
    /// <param name="arguments">The page, the same for each parent.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A page for each parent, empty for those without rows.</returns>
    /// <exception cref="GraphQLException">A cursor is not one of rows of this type in this order (HC0078).</exception>
    public static async ValueTask<Dictionary<TKey, Page<T>>> ToBatchPageAsync<TKey, T>(
        this IQueryable<T> source,
        IReadOnlyCollection<TKey> parents,
        Expression<Func<T, TKey>> keySelector,
        PagingArguments arguments,
        CancellationToken cancellationToken = default) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        var query = PageableQuery.Of(source);
        var pager = new BatchPager<TKey, T>(
            query,
            PlanOf(query.Rows, arguments),
            keySelector,
            parent => PageableQuery.OfParent(query.Rows, keySelector, parent),
            cancellationToken);
        return await pager.ReadAsync(parents as IReadOnlySet<TKey> ?? parents.ToHashSet()).ConfigureAwait(false);
    }

    /// <summary>As above, of the parents that the query names itself.</summary>
    /// <param name="source">The rows, with a condition such as <c>Where(row => ids.Contains(row.ParentId))</c>.</param>
    /// <param name="keySelector">Whose a row is; the member in that condition.</param>
    /// <param name="arguments">The page, the same for each parent.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">The query has no such condition.</exception>
    public static async ValueTask<Dictionary<TKey, Page<T>>> ToBatchPageAsync<TKey, T>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> keySelector,
        PagingArguments arguments,
        CancellationToken cancellationToken = default) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        var query = PageableQuery.Of(source);
        var filter = ParentFilter<TKey, T>.Find(query.Rows, keySelector) ?? throw new InvalidOperationException(
            $"The query does not say whose pages are wanted with a list that contains `{keySelector.Body}`: "
            + "pass the parents to ToBatchPageAsync.");
        var pager = new BatchPager<TKey, T>(
            query, PlanOf(query.Rows, arguments), keySelector, filter.OfParent, cancellationToken);
        return await pager.ReadAsync(filter.Parents).ConfigureAwait(false);
    }

    private static PagePlan<T> PlanOf<T>(IQueryable<T> rows, PagingArguments arguments) => new(
        PageOrder.Of(rows, KeyProperties.Of<T>()),
        PageRequest.Of(arguments),
        PageSelection.Of(arguments),
        typeof(T).Name);
}
