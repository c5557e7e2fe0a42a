using BankGraph.GraphQL.Data.Paging;

namespace BankGraph.GraphQL;

/// <summary>An item of a page with its cursor.</summary>
public abstract class Edge
{
    private readonly CursorFormat? _format;
    private readonly IReadOnlyList<object?> _place = [];
    private string? _cursor;

    private protected Edge(string cursor) => _cursor = cursor;

    private protected Edge(CursorFormat format, IReadOnlyList<object?> place)
    {
        _format = format;
        _place = place;
    }

    /// <summary>Stands for the item's place; opaque.</summary>
    public string Cursor => _cursor ??= _format?.Write(_place) ?? "";

    internal abstract object? Item { get; }
}

/// <inheritdoc />
/// <typeparam name="T">The type of the item.</typeparam>
public sealed class Edge<T> : Edge
{
    /// <summary>An item with a cursor of its own making.</summary>
    /// <param name="node">The item.</param>
    /// <param name="cursor">Stands for the item's place; opaque.</param>
    public Edge(T node, string cursor) : base(cursor) => Node = node;

    internal Edge(T node, CursorFormat format, IReadOnlyList<object?> place) : base(format, place) => Node = node;

    /// <summary>The item.</summary>
    public T Node { get; }

    internal override object? Item => Node;
}
