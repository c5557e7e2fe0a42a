using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Takes a query apart for paging.</summary>
internal static class PageableQuery
{
    /// <summary>
    /// The rows, and what they are cut down to at the end: a last <c>Select</c> that makes rows of the same type is
    /// kept aside, because pages follow keys that it may leave out.
    /// </summary>
    public static PendingQuery<T> Of<T>(IQueryable<T> source) =>
        source.Expression is MethodCallExpression { Method.Name: nameof(Queryable.Select) } select
            && select.Method.DeclaringType == typeof(Queryable)
            && select.Arguments[1] is UnaryExpression { Operand: Expression<Func<T, T>> projection }
            ? new PendingQuery<T>(source.Provider.CreateQuery<T>(select.Arguments[0]), projection)
            : new PendingQuery<T>(source, null);

    /// <summary>The rows of one parent.</summary>
    public static IQueryable<T> OfParent<TKey, T>(IQueryable<T> rows, Expression<Func<T, TKey>> parent, TKey key) =>
        rows.Where(Expression.Lambda<Func<T, bool>>(
            Expression.Equal(parent.Body, Captured.Of(key)), parent.Parameters));
}
