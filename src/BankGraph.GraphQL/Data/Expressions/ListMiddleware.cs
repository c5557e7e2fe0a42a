using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Turns a query or a stream into a list.</summary>
internal sealed class ListMiddleware<T> : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
        await next(context).ConfigureAwait(false) switch
        {
            PendingQuery<T> pending =>
                await QueryReader.ToListAsync(pending.Projected, context.RequestAborted).ConfigureAwait(false),
            IQueryable<T> query => await QueryReader.ToListAsync(query, context.RequestAborted).ConfigureAwait(false),
            IAsyncEnumerable<T> stream =>
                await QueryReader.ToListAsync(stream, context.RequestAborted).ConfigureAwait(false),
            var other => other,
        };
}
