using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Says which rows come after a place in an order. For keys a, b and c it reads
/// <c>a &gt;= @a and (a &gt; @a or (b &gt;= @b and (b &gt; @b or c &gt; @c)))</c>: the conjunct on the first key is
/// what lets a database begin reading at the right place of an index, which a plain disjunction hides from it, and a
/// comparison of rows is not portable.
/// </summary>
internal static class KeysetPredicate
{
    private static readonly Expression True = Expression.Constant(true);
    private static readonly Expression False = Expression.Constant(false);

    /// <summary>The rows after the place; with the row that stands there when it is inclusive.</summary>
    public static Expression<Func<T, bool>> After<T>(PageOrder order, IReadOnlyList<object?> place, bool isInclusive)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression after = isInclusive ? True : False;
        for (var i = order.Keys.Count - 1; i >= 0; i--)
        {
            var key = order.Keys[i];
            var value = ParameterReplacer.Inline(key.Selector, row);
            var captured = place[i] is null ? null : Captured.Of(place[i], key.Type);
            var strictly = Strictly(key, value, captured);
            after = after == False ? strictly : And(AtOrAfter(key, value, captured), Or(strictly, after));
        }

        return Expression.Lambda<Func<T, bool>>(after, row);
    }

    private static Expression Strictly(SortKey key, Expression value, Expression? captured)
    {
        if (captured is null) return key.IsDescending ? False : IsNotNull(value);
        if (!key.IsDescending) return Comparison.GreaterThan(value, captured);
        var smaller = Comparison.LessThan(value, captured);
        return key.IsNullable ? Expression.OrElse(smaller, IsNull(value)) : smaller;
    }

    private static Expression AtOrAfter(SortKey key, Expression value, Expression? captured)
    {
        if (captured is null) return key.IsDescending ? IsNull(value) : True;
        if (!key.IsDescending) return Comparison.GreaterThanOrEqual(value, captured);
        var smaller = Comparison.LessThanOrEqual(value, captured);
        return key.IsNullable ? Expression.OrElse(smaller, IsNull(value)) : smaller;
    }

    private static Expression Or(Expression left, Expression right)
    {
        if (left == True || right == True) return True;
        return left == False ? right : right == False ? left : Expression.OrElse(left, right);
    }

    private static Expression And(Expression left, Expression right) =>
        left == True ? right : right == True ? left : Expression.AndAlso(left, right);

    private static BinaryExpression IsNull(Expression value) =>
        Expression.Equal(value, Expression.Constant(null, value.Type));

    private static BinaryExpression IsNotNull(Expression value) =>
        Expression.NotEqual(value, Expression.Constant(null, value.Type));
}
