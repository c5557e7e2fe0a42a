using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Projection;

/// <summary>Cuts rows down to what the client selected.</summary>
internal sealed class ProjectionMiddleware<T>(bool isPaged) : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        if (result is not IQueryable<T> query || query.Provider is EnumerableQuery) return result;
        if (RowType(context.Field.Type.NamedType) is not { } type) return result;
        var row = Expression.Parameter(typeof(T), "row");
        var body = MemberProjection.Create(row, type, new Selection(context, isPaged));
        return body is null ? result : new PendingQuery<T>(query, Expression.Lambda<Func<T, T>>(body, row));
    };

    private ObjectType? RowType(NamedType type) =>
        (isPaged ? (type as ComplexType)?.Fields["nodes"].Type.NamedType : type) as ObjectType;
}
