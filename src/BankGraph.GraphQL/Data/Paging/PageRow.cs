using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>A row of a page: what the client gets, and the keys of its place.</summary>
internal sealed class PageRow<T>
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
        var keys = Expression.NewArrayInit(typeof(object), order.Keys.Select(key =>
            Expression.Convert(ParameterReplacer.Inline(key.Selector, row), typeof(object))));
        var bindings = new List<MemberBinding>
        {
            Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Keys))!, keys), // Declared above.
        };
        if (withItem)
        {
            var item = projection is null ? row : ParameterReplacer.Inline(projection, row);
            bindings.Add(Expression.Bind(typeof(PageRow<T>).GetProperty(nameof(Item))!, item)); // Declared above.
        }

        return Expression.Lambda<Func<T, PageRow<T>>>(
            Expression.MemberInit(Expression.New(typeof(PageRow<T>)), bindings), row);
    }
}
