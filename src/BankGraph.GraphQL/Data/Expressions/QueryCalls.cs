using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Query operators whose arguments are only known as expressions.</summary>
internal static class QueryCalls
{
    private static readonly MethodInfo TakeMethod = new Func<IQueryable<object>, int, IQueryable<object>>(
        Queryable.Take).Method.GetGenericMethodDefinition();

    /// <summary>The first rows, their number a parameter of the query and not a part of its text.</summary>
    public static IQueryable<T> Take<T>(IQueryable<T> source, int count) => source.Provider.CreateQuery<T>(
        Expression.Call(TakeMethod.MakeGenericMethod(typeof(T)), source.Expression, Captured.Of(count)));

    /// <summary>The rows in the order of keys; in the one they have when there are none.</summary>
    public static IQueryable<T> Order<T>(IQueryable<T> source, IReadOnlyList<SortBy> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            source = Order(source, keys[i].KeySelector, isFirst: i == 0, keys[i].IsDescending);
        }

        return source;
    }

    /// <summary>The rows in the order of a key; after the order they already have unless it is the first.</summary>
    public static IQueryable<T> Order<T>(IQueryable<T> source, LambdaExpression key, bool isFirst, bool isDescending)
    {
        var name = (isFirst, isDescending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            _ => nameof(Queryable.ThenByDescending),
        };
        return source.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable), name, [typeof(T), key.ReturnType], source.Expression, Expression.Quote(key)));
    }
}
