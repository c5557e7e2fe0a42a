using System.Globalization;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

/// <summary>Finds the squares of numbers, as texts, and remembers what it was asked.</summary>
internal sealed class SquareLoader(IBatchScheduler scheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<int, string>(scheduler, options)
{
    /// <summary>The keys of each batch, with the branch's state before them.</summary>
    public List<string> Batches { get; } = [];

    /// <summary>What happens instead of looking up.</summary>
    public Func<IReadOnlyList<int>, CancellationToken, Task>? Before { get; set; }

    /// <summary>The result of a key; by default its square, and nothing for negative ones.</summary>
    public Func<int, Result<string?>> Find { get; set; } = key =>
        key < 0 ? Result<string?>.Resolve(null) : (key * key).ToString(CultureInfo.InvariantCulture);

    protected override async ValueTask FetchAsync(
        IReadOnlyList<int> keys,
        Memory<Result<string?>> results,
        DataLoaderFetchContext<string> context,
        CancellationToken cancellationToken)
    {
        Batches.Add(context.GetState<string>("unit") + string.Join(',', keys));
        if (Before is not null) await Before(keys, cancellationToken);
        for (var i = 0; i < keys.Count; i++) results.Span[i] = Find(keys[i]);
    }
}
