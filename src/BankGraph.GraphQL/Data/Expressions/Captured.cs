using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>
/// Holds a client's value the way a lambda holds a local variable, so that a query provider sends it as a parameter and
/// finds its compiled query again, whatever the value.
/// </summary>
internal sealed class Captured<T>(T value)
{
    // A field, because that is what the compiler makes of a captured variable; providers name the parameter after it.
    public readonly T Value = value;
}

/// <summary>Makes expressions that read captured values.</summary>
internal static class Captured
{
    private static readonly MethodInfo GenericOf = new Func<object, Expression>(Of<object>).Method
        .GetGenericMethodDefinition();

    public static Expression Of<T>(T value) =>
        Expression.Field(Expression.Constant(new Captured<T>(value)), nameof(Captured<T>.Value));

    /// <summary>The value as an expression of a type that is only known now; null needs a type that has it.</summary>
    public static Expression Of(object? value, Type type) =>
        (Expression)GenericOf.MakeGenericMethod(type).Invoke(null, [value])!; // The method above never returns null.
}
