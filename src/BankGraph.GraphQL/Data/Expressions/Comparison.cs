using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Compares two expressions of one type in the order that <c>OrderBy</c> gives that type.</summary>
internal static class Comparison
{
    /// <summary>Whether values of the type have an order.</summary>
    public static bool IsOrdered(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsAssignableTo(typeof(IComparable))
            || bare.IsAssignableTo(typeof(IComparable<>).MakeGenericType(bare));
    }

    public static Expression GreaterThan(Expression left, Expression right) =>
        Make(ExpressionType.GreaterThan, nameof(IsGreater), left, right);

    public static Expression GreaterThanOrEqual(Expression left, Expression right) =>
        Make(ExpressionType.GreaterThanOrEqual, nameof(IsGreaterOrEqual), left, right);

    public static Expression LessThan(Expression left, Expression right) =>
        Make(ExpressionType.LessThan, nameof(IsLess), left, right);

    public static Expression LessThanOrEqual(Expression left, Expression right) =>
        Make(ExpressionType.LessThanOrEqual, nameof(IsLessOrEqual), left, right);

    // C# has no such operators for texts, enums and flags. A store has: it reads the sign and never the method, and so
    // compares what it keeps, for example an enum's name, in the same way as it orders it.
    private static BinaryExpression Make(ExpressionType operation, string method, Expression left, Expression right)
    {
        var bare = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        var hasOperator = (bare.IsPrimitive && bare != typeof(bool))
            || bare.GetMethod("op_GreaterThan", [bare, bare]) is not null;
        return hasOperator
            ? Expression.MakeBinary(operation, left, right)
            : Expression.MakeBinary(operation, left, right, liftToNull: false, typeof(Comparison)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(bare)); // Below.
    }

    private static bool IsGreater<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) > 0;

    private static bool IsGreaterOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) >= 0;

    private static bool IsLess<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) < 0;

    private static bool IsLessOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) <= 0;
}
