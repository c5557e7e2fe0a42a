using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Filters scalars and enums.</summary>
/// <param name="type">The input object that clients write.</param>
/// <param name="operandType">The C# type of the values compared, <see cref="Nullable{T}"/> where they are.</param>
/// <param name="isNullable">Whether a value may be null.</param>
/// <param name="convert">Turns what a client gave, never null, into the C# type of the values.</param>
internal sealed class OperationFilter(
    InputObjectType type, Type operandType, bool isNullable, Func<object, object?> convert) : Filter(type)
{
    // Databases refuse patterns far longer than whatever they could be found in, each at another length.
    private const int MaxPatternLength = 1_000;

    private bool HasNull => !operandType.IsValueType || Nullable.GetUnderlyingType(operandType) is not null;

    protected override Expression Build(Expression operand, string name, object? value, FilterScope scope)
    {
        scope.CountOperation();
        if (name is "in" or "nin")
        {
            var listed = Listed(operand, name, value, scope);
            return name == "in" ? listed : Expression.Not(listed);
        }

        if (value is null && !(HasNull && name is "eq" or "neq")) throw FilterErrors.Null(name);
        var captured = Captured.Of(value is null ? null : convert(value), operandType);
        return name switch
        {
            "eq" => Expression.Equal(operand, captured),
            "neq" => Expression.NotEqual(operand, captured),
            "gt" => Present(operand, Comparison.GreaterThan(operand, captured), scope),
            "gte" => Present(operand, Comparison.GreaterThanOrEqual(operand, captured), scope),
            "lt" => Present(operand, Comparison.LessThan(operand, captured), scope),
            "lte" => Present(operand, Comparison.LessThanOrEqual(operand, captured), scope),
            "ngt" => Missing(operand, Comparison.LessThanOrEqual(operand, captured), scope),
            "ngte" => Missing(operand, Comparison.LessThan(operand, captured), scope),
            "nlt" => Missing(operand, Comparison.GreaterThanOrEqual(operand, captured), scope),
            "nlte" => Missing(operand, Comparison.GreaterThan(operand, captured), scope),
            "contains" or "startsWith" or "endsWith" => Present(operand, Text(operand, name, captured, value), scope),
            _ => Missing(operand, Expression.Not(Text(operand, name[1..], captured, value)), scope),
        };
    }

    // The provider turns these into patterns of its own, with the wildcards in the text made harmless.
    private static MethodCallExpression Text(Expression operand, string name, Expression captured, object? value)
    {
        if (value is string { Length: > MaxPatternLength }) throw FilterErrors.TooLarge("for too long a text");
        var method = name switch
        {
            "contains" => nameof(string.Contains),
            "startsWith" => nameof(string.StartsWith),
            "endsWith" => nameof(string.EndsWith),
            _ => throw new InvalidOperationException($"There is no filter operation `{name}`."),
        };
        return Expression.Call(operand, method, null, captured);
    }

    private MethodCallExpression Listed(Expression operand, string name, object? value, FilterScope scope)
    {
        if (value is not object?[] items) throw FilterErrors.Null(name);
        scope.CountValues(items.Length);
        var values = Array.CreateInstance(operandType, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is { } item) values.SetValue(convert(item), i);
            else if (!HasNull) throw FilterErrors.Null(name);
        }

        var captured = Captured.Of(values, operandType.MakeArrayType());
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [operandType], captured, operand);
    }

    private Expression Present(Expression operand, Expression predicate, FilterScope scope) =>
        isNullable && scope.IsNegated || MayThrow(scope)
            ? Expression.AndAlso(Expression.NotEqual(operand, Null()), predicate)
            : predicate;

    // What is null is not greater, not smaller, and contains nothing.
    private Expression Missing(Expression operand, Expression predicate, FilterScope scope) =>
        isNullable || MayThrow(scope)
            ? Expression.OrElse(Expression.Equal(operand, Null()), predicate)
            : predicate;

    private bool MayThrow(FilterScope scope) => scope.IsInMemory && !operandType.IsValueType;

    private ConstantExpression Null() => Expression.Constant(null, operandType);
}
