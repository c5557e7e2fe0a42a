using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data;

/// <summary>Reads queries and streams that nothing else has read.</summary>
internal static class QueryableResults
{
    /// <summary>Stands outermost: a query or stream that comes out of the field's middleware becomes a list.</summary>
    public static FieldResolverDelegate Materialize(FieldBuilder field, FieldResolverDelegate next)
    {
        if (!field.Field.Type.IsList()) return next;
        var type = field.ResultType;
        var mayBeQuery = type.Type.IsAssignableTo(typeof(IQueryable)) || type.Is(typeof(IAsyncEnumerable<>))
            || (field.HasMiddleware && type.Element is not null);
        return mayBeQuery && type.Element is { } row
            ? FieldMiddlewares.Create(typeof(ListMiddleware<>), FieldMiddlewares.RuntimeType(row)).Wrap(next)
            : next;
    }
}
