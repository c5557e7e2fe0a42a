using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// The condition by which a query names its parents, <c>Where(row => ids.Contains(row.ParentId))</c>: it says whose
/// pages are wanted, and can be narrowed to one of them.
/// </summary>
internal sealed class ParentFilter<TKey, T>
{
    private readonly IQueryable<T> _rows;
    private readonly MethodCallExpression _contains;
    private readonly Expression _member;

    private ParentFilter(
        IQueryable<T> rows, MethodCallExpression contains, Expression member, IReadOnlyCollection<TKey> parents)
    {
        _rows = rows;
        _contains = contains;
        _member = member;
        Parents = parents;
    }

    /// <summary>The parents.</summary>
    public IReadOnlyCollection<TKey> Parents { get; }

    /// <summary>Finds the condition; null when the query has none, or one that says something else as well.</summary>
    public static ParentFilter<TKey, T>? Find(IQueryable<T> rows, Expression<Func<T, TKey>> parent)
    {
        for (var query = rows.Expression; query is MethodCallExpression call; query = call.Arguments[0])
        {
            if (!call.Arguments[0].Type.IsAssignableTo(typeof(IQueryable<T>))) return null;
            if (call.Method.Name != nameof(Queryable.Where)) continue;
            if (call.Arguments[1] is not UnaryExpression { Operand: Expression<Func<T, bool>> predicate }) continue;
            var member = ParameterReplacer.Inline(parent, predicate.Parameters[0]);
            foreach (var condition in Conjuncts(predicate.Body))
            {
                if (condition is MethodCallExpression { Method.Name: "Contains" } contains
                    && Operands(contains) is var (list, item)
                    && item.ToString() == member.ToString()
                    && Evaluate(list) is IEnumerable<TKey> keys)
                {
                    return new ParentFilter<TKey, T>(rows, contains, member, keys.ToHashSet());
                }
            }
        }

        return null;
    }

    /// <summary>The rows of one of the parents.</summary>
    public IQueryable<T> OfParent(TKey parent)
    {
        var isOfParent = new NodeReplacer(_contains, Expression.Equal(_member, Captured.Of(parent)));
        return _rows.Provider.CreateQuery<T>(isOfParent.Visit(_rows.Expression));
    }

    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both
            ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
            : [condition];

    private static (Expression List, Expression Item)? Operands(MethodCallExpression contains) =>
        (contains.Object, contains.Arguments.Count) switch
        {
            ({ } list, 1) => (list, contains.Arguments[0]),
            (null, 2 or 3) => (contains.Arguments[0], contains.Arguments[1]),
            _ => null,
        };

    // A local variable of the code that wrote the query, or what the compiler wraps around it for spans.
    private static object? Evaluate(Expression list) => list switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: System.Reflection.FieldInfo field } member =>
            member.Expression is null ? field.GetValue(null)
            : Evaluate(member.Expression) is { } owner ? field.GetValue(owner) : null,
        MemberExpression { Member: System.Reflection.PropertyInfo property, Expression: { } inner } =>
            Evaluate(inner) is { } owner ? property.GetValue(owner) : null,
        MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var argument] } => Evaluate(argument),
        _ => null,
    };

    private sealed class NodeReplacer(Expression replaced, Expression replacement) : ExpressionVisitor
    {
        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node == replaced ? replacement : base.Visit(node);
    }
}
