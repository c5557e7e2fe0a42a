using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>A row of one of many pages that are read together.</summary>
internal sealed class BatchRow<TKey, T> : PageRow<T>
{
    /// <summary>Whose page it is on.</summary>
    public required TKey Parent { get; init; }

    /// <summary>Whether it lies at the page's start or on its other side.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Whether it lies at the end of what was asked for or after it.</summary>
    public bool IsBeyond { get; init; }

    public static Expression<Func<T, BatchRow<TKey, T>>> Selector(
        Expression<Func<T, TKey>> parent, PagePlan<T> plan, Expression<Func<T, T>>? projection)
    {
        var type = typeof(BatchRow<TKey, T>);
        var row = Expression.Parameter(typeof(T), "row");
        List<MemberBinding> bindings =
        [
            Bind(type, nameof(Parent), ParameterReplacer.Inline(parent, row)),
            .. Bindings(type, row, plan.Reading, plan.Selection.Items, projection),
        ];

        // The store says where a row lies: it alone knows how it compares texts.
        if (plan is { IsBehindWanted: true, Start: { } start })
            bindings.Add(Bind(type, nameof(IsBehind), IsOutside(row, plan.Reading, start)));
        if (plan is { IsBeyondWanted: true, End: { } end })
            bindings.Add(Bind(type, nameof(IsBeyond), IsOutside(row, plan.Reading.Reversed(), end)));
        return Expression.Lambda<Func<T, BatchRow<TKey, T>>>(
            Expression.MemberInit(Expression.New(type), bindings), row);
    }

    private static ConditionalExpression IsOutside(
        ParameterExpression row, PageOrder order, IReadOnlyList<object?> place)
    {
        var isInside = KeysetPredicate.After<T>(order, place, isInclusive: false);
        return Expression.Condition(
            ParameterReplacer.Inline(isInside, row), Expression.Constant(false), Expression.Constant(true));
    }
}
