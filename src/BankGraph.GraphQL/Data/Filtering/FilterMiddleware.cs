using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Keeps the rows that the client wants.</summary>
internal sealed class FilterMiddleware<T>(Filter filter) : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        var where = context.ArgumentValue<IReadOnlyDictionary<string, object?>?>("where");
        if (where is null || result is null) return result;
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);
        var row = Expression.Parameter(typeof(T), "row");
        var predicate = filter.Build(row, where, new FilterScope(query.IsInMemory));
        return predicate is null
            ? query.Outgoing
            : (query with { Rows = query.Rows.Where(Expression.Lambda<Func<T, bool>>(predicate, row)) }).Outgoing;
    };
}
