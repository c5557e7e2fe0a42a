using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Finds the order that a query gives its rows, walking from its last operator towards its source.</summary>
internal static class OrderReader
{
    // After these the order of what went before them means nothing any more.
    private static readonly HashSet<string> Unordering =
        ["Distinct", "DistinctBy", "Union", "UnionBy", "Concat", "Except", "ExceptBy", "Intersect", "IntersectBy"];

    /// <summary>The keys, most significant first; none when the query is in no order.</summary>
    /// <exception cref="InvalidOperationException">There is an order, but not over the rows that come out.</exception>
    public static List<SortKey> Read(Expression query)
    {
        var rowType = RowTypeOf(query);
        var keys = new List<SortKey>();
        while (query is MethodCallExpression call && call.Arguments.Count > 0)
        {
            var source = call.Arguments[0];
            if (SortDirection(call.Method) is { } direction)
            {
                if (call.Arguments.Count != 2) throw Refused("an order with a comparer of its own cannot be paged");
                keys.Insert(0, SortKey.Create(Unquote(call.Arguments[1]), direction.IsDescending));
                if (direction.IsFirst) return keys;
            }
            else if (Unordering.Contains(call.Method.Name))
            {
                return keys;
            }
            else if (RowTypeOf(source) != rowType)
            {
                if (IsOrdered(source)) throw Refused("the rows are ordered before they are changed; order them after");
                return keys;
            }
            else if (call.Method.Name == nameof(Queryable.Reverse))
            {
                throw Refused("its rows are reversed; order them descending");
            }

            query = source;
        }

        return keys;
    }

    private static bool IsOrdered(Expression query)
    {
        for (; query is MethodCallExpression call && call.Arguments.Count > 0; query = call.Arguments[0])
        {
            if (SortDirection(call.Method) is not null) return true;
            if (Unordering.Contains(call.Method.Name)) return false;
        }

        return false;
    }

    private static (bool IsFirst, bool IsDescending)? SortDirection(MethodInfo method) =>
        method.DeclaringType != typeof(Queryable)
            ? null
            : method.Name switch
            {
                nameof(Queryable.OrderBy) => (true, false),
                nameof(Queryable.OrderByDescending) => (true, true),
                nameof(Queryable.ThenBy) => (false, false),
                nameof(Queryable.ThenByDescending) => (false, true),
                _ => null,
            };

    private static LambdaExpression Unquote(Expression argument) => argument switch
    {
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } => lambda,
        LambdaExpression lambda => lambda,
        _ => throw Refused("a key of its order is not a lambda"),
    };

    private static Type? RowTypeOf(Expression query) => query.Type.GetInterfaces().Append(query.Type)
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>))?
        .GetGenericArguments()[0];

    private static InvalidOperationException Refused(string why) => new($"The query cannot be paged: {why}.");
}
