using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL;

/// <summary>
/// What a client wants of rows that the resolver reads itself: a resolver with <see cref="UseFilteringAttribute"/>,
/// <see cref="UseSortingAttribute"/> or <see cref="UseProjectionAttribute"/> takes it and gives it to its query, for
/// example through a data loader. All fields of one selection get the same instance.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Selector">Cuts rows down to what was selected; null for whole rows.</param>
/// <param name="Predicate">Which rows are wanted; null for all.</param>
/// <param name="Sorting">The order; null when the client named none.</param>
public sealed record QueryContext<T>(
    Expression<Func<T, T>>? Selector = null,
    Expression<Func<T, bool>>? Predicate = null,
    SortDefinition<T>? Sorting = null);

/// <summary>Applies what a client wants to a query.</summary>
public static class QueryContextExtensions
{
    /// <summary>The rows that are wanted, in the order that is wanted, cut down to what was selected.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="context">What the client wants; null for nothing in particular.</param>
    /// <param name="modifySorting">Changes the order, for example by what holds when the client named none.</param>
    public static IQueryable<T> With<T>(
        this IQueryable<T> source,
        QueryContext<T>? context,
        Func<SortDefinition<T>, SortDefinition<T>>? modifySorting = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (context?.Predicate is { } predicate) source = source.Where(predicate);
        var sorting = context?.Sorting ?? new SortDefinition<T>();
        source = QueryCalls.Order(source, (modifySorting?.Invoke(sorting) ?? sorting).Operations);
        return context?.Selector is { } selector ? source.Select(selector) : source;
    }
}
