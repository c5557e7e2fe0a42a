using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>A total order over rows: no two rows stand in the same place.</summary>
internal sealed class PageOrder
{
    private PageOrder(IReadOnlyList<SortKey> keys) => Keys = keys;

    /// <summary>The keys; the last one, or the last ones together, are unique.</summary>
    public IReadOnlyList<SortKey> Keys { get; }

    /// <summary>The query's own order, followed by the unique key where it does not contain it already.</summary>
    public static PageOrder Of<T>(IQueryable<T> query, IReadOnlyList<PropertyInfo> unique)
    {
        if (unique.Count == 0)
        {
            throw new InvalidOperationException(
                $"`{typeof(T).Name}` cannot be paged: nothing tells its rows apart. Mark its key with [CursorKey].");
        }

        var keys = new List<SortKey>();
        var missing = unique
            .Select(property => SortKey.Create(KeyProperties.Selector(typeof(T), property), isDescending: false))
            .ToList();
        foreach (var key in OrderReader.Read(query.Expression))
        {
            if (keys.Exists(key.IsSameKey)) continue;
            keys.Add(key);
            missing.RemoveAll(key.IsSameKey);

            // What comes after a unique key decides nothing, but would lengthen every cursor and predicate.
            if (missing.Count == 0) return new PageOrder(keys);
        }

        // In the direction of the last key, so that one index over all of them serves both ways.
        var isDescending = keys is [.., { IsDescending: true }];
        keys.AddRange(missing.Select(key => key with { IsDescending = isDescending }));
        return new PageOrder(keys);
    }

    /// <summary>The same places, counted from the end.</summary>
    public PageOrder Reversed() => new([.. Keys.Select(key => key.Reversed())]);

    /// <summary>Orders a query by the keys.</summary>
    public IQueryable<T> Apply<T>(IQueryable<T> query)
    {
        var isFirst = true;
        foreach (var key in Keys)
        {
            if (key.IsNullable)
            {
                // Stores disagree whether null comes first or last. Here it is the smallest value, as in C#.
                query = QueryCalls.Order(query, IsPresent(key.Selector), isFirst, key.IsDescending);
                isFirst = false;
            }

            query = QueryCalls.Order(query, key.Selector, isFirst, key.IsDescending);
            isFirst = false;
        }

        return query;
    }

    /// <summary>Names the keys and their directions, the same in every process.</summary>
    public string Describe() =>
        string.Join(',', Keys.Select(key => $"{key.Name} {(key.IsDescending ? "desc" : "asc")} {key.Type.Name}"));

    private static LambdaExpression IsPresent(LambdaExpression key) => Expression.Lambda(
        Expression.NotEqual(key.Body, Expression.Constant(null, key.ReturnType)), key.Parameters);
}
