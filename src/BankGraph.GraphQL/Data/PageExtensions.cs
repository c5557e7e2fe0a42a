using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL;

/// <summary>Pages of data loaders.</summary>
public static class PageExtensions
{
    private const string PagingArgumentsKey = "BankGraph.GraphQL.PagingArguments";
    private const string QueryContextKey = "BankGraph.GraphQL.QueryContext";

    /// <summary>The loader that reads this page of each key's list; equal arguments share their look-ups.</summary>
    public static IDataLoader<TKey, Page<TValue>> With<TKey, TValue>(
        this IDataLoader<TKey, Page<TValue>> dataLoader, PagingArguments arguments) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return dataLoader.Branch(PagingArgumentsKey, arguments);
    }

    /// <summary>As above, of the rows and in the order that the client wants.</summary>
    public static IDataLoader<TKey, Page<TValue>> With<TKey, TValue>(
        this IDataLoader<TKey, Page<TValue>> dataLoader, PagingArguments arguments, QueryContext<TValue>? query)
        where TKey : notnull
    {
        var paged = dataLoader.With(arguments);
        return query is null ? paged : paged.Branch(QueryContextKey, query);
    }

    /// <summary>The page that the branch is for; the first ten items when it says nothing.</summary>
    public static PagingArguments GetPagingArguments<TValue>(this DataLoaderFetchContext<TValue> context) =>
        context.GetState<PagingArguments>(PagingArgumentsKey);

    /// <summary>The loader that finds what the client wants of each key's value.</summary>
    public static IDataLoader<TKey, TValue> With<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, QueryContext<TValue>? query) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return query is null ? dataLoader : dataLoader.Branch(QueryContextKey, query);
    }

    /// <summary>The loader that finds those of each key's values that the client wants.</summary>
    public static IDataLoader<TKey, TValue[]> With<TKey, TValue>(
        this IDataLoader<TKey, TValue[]> dataLoader, QueryContext<TValue>? query) where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return query is null ? dataLoader : dataLoader.Branch(QueryContextKey, query);
    }

    /// <summary>What the client wants of the branch's values; null when it says nothing.</summary>
    public static QueryContext<TValue>? GetQueryContext<TValue>(this DataLoaderFetchContext<TValue> context) =>
        context.GetState<QueryContext<TValue>>(QueryContextKey);

    /// <inheritdoc cref="GetQueryContext{TValue}(DataLoaderFetchContext{TValue})" />
    public static QueryContext<TValue>? GetQueryContext<TValue>(this DataLoaderFetchContext<TValue[]> context) =>
        context.GetState<QueryContext<TValue>>(QueryContextKey);

    /// <inheritdoc cref="GetQueryContext{TValue}(DataLoaderFetchContext{TValue})" />
    public static QueryContext<TValue>? GetQueryContext<TValue>(this DataLoaderFetchContext<Page<TValue>> context) =>
        context.GetState<QueryContext<TValue>>(QueryContextKey);

    /// <summary>The page as a paged field gives it; without items when there is none.</summary>
    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>?> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (await page.ConfigureAwait(false) ?? Page<T>.Empty).ToConnection();
    }

    /// <summary>The page as a paged field gives it.</summary>
    public static async ValueTask<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> page) =>
        (await page.ConfigureAwait(false)).ToConnection();
}
