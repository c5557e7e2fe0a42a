namespace BankGraph.GraphQL;

/// <summary>Where a page stands among all items.</summary>
public sealed record ConnectionPageInfo
{
    private readonly Edge? _first;
    private readonly Edge? _last;
    private readonly string? _startCursor;
    private readonly string? _endCursor;

    /// <summary>A page whose cursors are known.</summary>
    /// <param name="hasNextPage">Whether items follow the page.</param>
    /// <param name="hasPreviousPage">Whether items precede the page.</param>
    /// <param name="startCursor">The cursor of the first item; null when the page is empty.</param>
    /// <param name="endCursor">The cursor of the last item; null when the page is empty.</param>
    public ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
    {
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        _startCursor = startCursor;
        _endCursor = endCursor;
    }

    private ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, Edge? first, Edge? last)
    {
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        _first = first;
        _last = last;
    }

    /// <summary>Whether items follow the page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether items precede the page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>The cursor of the first item; null when the page is empty.</summary>
    public string? StartCursor => _startCursor ?? _first?.Cursor;

    /// <summary>The cursor of the last item; null when the page is empty.</summary>
    public string? EndCursor => _endCursor ?? _last?.Cursor;

    // Cursors are only written for those who ask for them.
    internal static ConnectionPageInfo Of<T>(IReadOnlyList<Edge<T>> edges, bool hasNextPage, bool hasPreviousPage) =>
        edges.Count == 0
            ? new ConnectionPageInfo(hasNextPage, hasPreviousPage, first: null, last: null)
            : new ConnectionPageInfo(hasNextPage, hasPreviousPage, edges[0], edges[^1]);
}
