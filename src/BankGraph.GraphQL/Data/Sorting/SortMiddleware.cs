using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Puts the rows in the order that the client wants.</summary>
internal sealed class SortMiddleware<T>(Sort sort) : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        if (context.ArgumentValue<object?[]?>("order") is not { Length: > 0 } entries || result is null) return result;
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);
        var keys = sort.Build(Expression.Parameter(typeof(T), "row"), entries, query.IsInMemory);
        return (query with { Rows = QueryCalls.Order(query.Rows, keys) }).Outgoing;
    };
}
