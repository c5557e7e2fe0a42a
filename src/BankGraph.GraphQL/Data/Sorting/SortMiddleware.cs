using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Puts the rows in the order that the client wants.</summary>
internal sealed class SortMiddleware<T>(Sort sort) : IFieldMiddleware
{
    private const int MostKeys = 10;

    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        if (context.ArgumentValue<object?[]?>("order") is not { Length: > 0 } entries) return result;
        if (entries.Length > MostKeys) throw SortErrors.TooManyKeys(MostKeys);
        if (result is null) return result;
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);
        return (query with { Rows = Order(query, entries) }).Outgoing;
    };

    private IQueryable<T> Order(PendingQuery<T> query, object?[] entries)
    {
        var rows = query.Rows;
        var isFirst = true;
        foreach (var entry in entries)
        {
            if (entry is not IReadOnlyDictionary<string, object?> fields) continue;
            var row = Expression.Parameter(typeof(T), "row");
            if (sort.Build(row, fields, query.IsInMemory) is not { } key) continue;
            rows = QueryCalls.Order(rows, Expression.Lambda(key.Key, row), isFirst, key.IsDescending);
            isFirst = false;
        }

        return rows;
    }
}
