using System.Linq.Expressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Filters lists by their elements.</summary>
internal sealed class ListFilter(InputObjectType type, Type elementType, Filter element) : Filter(type)
{
    protected override Expression? Build(Expression operand, string name, object? value, FilterScope scope)
    {
        scope.CountOperation();
        if (name != "any")
        {
            var item = Expression.Parameter(elementType, "item");
            var wasNegated = scope.IsNegated;
            scope.IsNegated |= name == "all";
            var predicate = element.Build(item, Part(name, value), scope);
            scope.IsNegated = wasNegated;
            return predicate is null ? null : Quantify(operand, name, Expression.Lambda(predicate, item));
        }

        if (value is not bool isAny) throw FilterErrors.Null(name);
        var any = Call(nameof(Enumerable.Any), operand);
        return isAny ? any : Expression.Not(any);
    }

    private Expression Quantify(Expression operand, string name, LambdaExpression predicate) => name switch
    {
        "all" => Call(nameof(Enumerable.All), operand, predicate),
        "some" => Call(nameof(Enumerable.Any), operand, predicate),
        _ => Expression.Not(Call(nameof(Enumerable.Any), operand, predicate)),
    };

    private MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, [elementType], arguments);
}
