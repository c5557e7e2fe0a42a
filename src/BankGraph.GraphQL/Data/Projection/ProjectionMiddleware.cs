using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Projection;

/// <summary>Cuts rows down to what the client selected.</summary>
internal sealed class ProjectionMiddleware<T>(bool isPaged) : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        if (result is not IQueryable<T> query || query.Provider is EnumerableQuery) return result;
        var projection = MemberProjection.Of<T>(context, isPaged);
        return projection is null ? result : new PendingQuery<T>(query, projection);
    };
}
