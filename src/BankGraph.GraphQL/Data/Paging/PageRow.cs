using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>A row of a page: what the client gets, and the keys of its place.</summary>
internal class PageRow<T>
{
    /// <summary>The item; the default when nobody asked for it.</summary>
    public T? Item { get; init; }

    /// <summary>The sort keys, in the order's sequence.</summary>
    public object?[] Keys { get; init; } = [];

    /// <summary>Reads rows together with their keys, or the keys alone.</summary>
    public static Expression<Func<T, PageRow<T>>> Selector(
        PageOrder order, bool withItem, Expression<Func<T, T>>? projection)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, PageRow<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(PageRow<T>)), Bindings(typeof(PageRow<T>), row, order, withItem, projection)),
            row);
    }

    protected static IEnumerable<MemberBinding> Bindings(
        Type type, ParameterExpression row, PageOrder order, bool withItem, Expression<Func<T, T>>? projection)
    {
        yield return Bind(type, nameof(Keys), Expression.NewArrayInit(typeof(object), order.Keys.Select(key =>
            Expression.Convert(ParameterReplacer.Inline(key.Selector, row), typeof(object)))));
        if (!withItem) yield break;
        yield return Bind(
            type, nameof(Item), projection is null ? row : ParameterReplacer.Inline(projection, row));
    }

    protected static MemberBinding Bind(Type type, string property, Expression value) =>
        Expression.Bind(type.GetProperty(property)!, value); // The callers name their own properties.
}
