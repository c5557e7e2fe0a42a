using System.Linq.Expressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Turns what a client wrote into a predicate.</summary>
internal abstract class Filter(InputObjectType type)
{
    /// <summary>The input object that clients write.</summary>
    public InputObjectType Type { get; } = type;

    /// <summary>The predicate over a value; null when everything fits.</summary>
    public Expression? Build(Expression operand, IReadOnlyDictionary<string, object?> value, FilterScope scope)
    {
        scope.Enter();
        Expression? all = null;
        foreach (var (name, part) in value)
        {
            var predicate = name switch
            {
                "and" => BuildMany(operand, part, scope, Expression.AndAlso),
                "or" => BuildMany(operand, part, scope, Expression.OrElse),
                _ => Build(operand, name, part, scope),
            };
            all = Join(all, predicate, Expression.AndAlso);
        }

        scope.Leave();
        return all;
    }

    /// <summary>The predicate of one of the input object's own fields.</summary>
    protected abstract Expression? Build(Expression operand, string name, object? value, FilterScope scope);

    /// <summary>The input object that a field holds.</summary>
    protected static IReadOnlyDictionary<string, object?> Part(string name, object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? throw FilterErrors.Null(name);

    private Expression? BuildMany(
        Expression operand, object? value, FilterScope scope, Func<Expression, Expression, Expression> join)
    {
        Expression? many = null;
        foreach (var item in value as object?[] ?? [])
        {
            if (item is not IReadOnlyDictionary<string, object?> part) continue;
            many = Join(many, Build(operand, part, scope), join);
        }

        return many;
    }

    private static Expression? Join(
        Expression? left, Expression? right, Func<Expression, Expression, Expression> join) =>
        left is null ? right : right is null ? left : join(left, right);
}
