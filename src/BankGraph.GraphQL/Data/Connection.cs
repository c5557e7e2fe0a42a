using System.Collections;

namespace BankGraph.GraphQL;

/// <summary>A page of a list.</summary>
public abstract class Connection
{
    private protected Connection(ConnectionPageInfo info, int totalCount)
    {
        Info = info;
        TotalCount = totalCount;
    }

    /// <summary>Where the page stands among all items.</summary>
    public ConnectionPageInfo Info { get; }

    /// <summary>How many items there are on all pages; meaningless when nobody asked for it.</summary>
    public int TotalCount { get; }

    internal abstract Connection WithTotalCount(int totalCount);

    internal abstract IEnumerable EdgeList { get; }

    internal abstract IEnumerable NodeList { get; }
}

/// <inheritdoc />
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="edges">The items with their cursors, in the list's order, also when paging backwards.</param>
/// <param name="info">Where the page stands among all items.</param>
/// <param name="totalCount">How many items there are on all pages.</param>
public sealed class Connection<T>(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
    : Connection(info, totalCount)
{
    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    internal override Connection WithTotalCount(int totalCount) => new Connection<T>(Edges, Info, totalCount);

    internal override IEnumerable EdgeList => Edges;

    internal override IEnumerable NodeList => Edges.Select(edge => edge.Node);
}
