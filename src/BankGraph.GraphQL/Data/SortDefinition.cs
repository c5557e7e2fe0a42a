using System.Linq.Expressions;

namespace BankGraph.GraphQL;

/// <summary>An order of rows, made of keys.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="operations">The keys; the first one decides first.</param>
public sealed class SortDefinition<T>(params IReadOnlyList<SortBy> operations)
{
    /// <summary>The keys; the first one decides first.</summary>
    public IReadOnlyList<SortBy> Operations { get; } = operations;

    /// <summary>The same order; rows that it leaves in one place are ordered by a further key.</summary>
    public SortDefinition<T> AddAscending<TKey>(Expression<Func<T, TKey>> key) =>
        new([.. Operations, new SortBy(key, IsDescending: false)]);

    /// <summary>As above, large keys before small ones.</summary>
    public SortDefinition<T> AddDescending<TKey>(Expression<Func<T, TKey>> key) =>
        new([.. Operations, new SortBy(key, IsDescending: true)]);

    /// <summary>The same order, or another one where this one has no key.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return Operations.Count == 0 ? create(this) : this;
    }
}

/// <summary>One key of an order.</summary>
/// <param name="KeySelector">Reads the key of a row.</param>
/// <param name="IsDescending">Whether large keys come before small ones.</param>
public sealed record SortBy(LambdaExpression KeySelector, bool IsDescending);
