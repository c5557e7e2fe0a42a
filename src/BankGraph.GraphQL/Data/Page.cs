using System.Diagnostics.CodeAnalysis;

namespace BankGraph.GraphQL;

/// <summary>A page of a list, as <c>ToPageAsync</c> and <c>ToBatchPageAsync</c> read it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    private readonly IReadOnlyList<Edge<T>> _edges;

    internal Page(IReadOnlyList<Edge<T>> edges, bool hasNextPage, bool hasPreviousPage, int? totalCount)
    {
        _edges = edges;
        Items = [.. edges.Select(edge => edge.Node)];
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
    }

    /// <summary>The page of a list without items.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The empty page of a type is asked for by naming the type.")]
    public static Page<T> Empty { get; } = new([], false, false, 0);

    /// <summary>The items in the list's order, also when paging backwards.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The first item; the default when the page is empty.</summary>
    public T? First => Items.Count == 0 ? default : Items[0];

    /// <summary>The last item; the default when the page is empty.</summary>
    public T? Last => Items.Count == 0 ? default : Items[^1];

    /// <summary>Whether items follow the page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether items precede the page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>How many items there are on all pages; null when nobody asked for it.</summary>
    public int? TotalCount { get; }

    /// <summary>Stands for the place of one of the page's items; opaque.</summary>
    /// <exception cref="ArgumentException">The item is not on this page.</exception>
    public string CreateCursor(T item)
    {
        foreach (var edge in _edges)
        {
            if (EqualityComparer<T>.Default.Equals(edge.Node, item)) return edge.Cursor;
        }

        throw new ArgumentException("The item is not on this page.", nameof(item));
    }

    /// <summary>The page as a paged field gives it.</summary>
    public Connection<T> ToConnection() =>
        new(_edges, ConnectionPageInfo.Of(_edges, HasNextPage, HasPreviousPage), TotalCount ?? 0);
}
