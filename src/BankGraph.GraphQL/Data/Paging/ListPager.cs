using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Pages through a list in memory, whose order is its own. A cursor holds the item's key and its position: the item is
/// found again by its key wherever it has moved to; items without a key, such as plain numbers and texts, and items
/// that have gone, are found by position.
/// </summary>
internal sealed class ListPager<T>
{
    private readonly Func<T, object?>[] _keys;
    private readonly (Type, bool)[] _values;

    public ListPager(IReadOnlyList<PropertyInfo> key)
    {
        _keys = [.. key.Select(Getter)];
        _values = [(typeof(int), false), .. key.Select(property => (property.PropertyType, true))];
    }

    public Connection<T> Read(IReadOnlyList<T> items, PageRequest request, string fieldCoordinate)
    {
        var cursors = new CursorFormat($"{fieldCoordinate}|list", _values);
        var start = request.After is null ? 0 : Find(items, cursors, "after", request.After).Next;
        var end = request.Before is null ? items.Count : Find(items, cursors, "before", request.Before).Index;
        start = Math.Min(start, items.Count);
        end = Math.Clamp(end, start, items.Count);
        if (request.IsBackward) start = Math.Max(start, end - request.Size);
        else end = start + Math.Min(request.Size, end - start);

        var edges = new List<Edge<T>>(end - start);
        for (var i = start; i < end; i++) edges.Add(new Edge<T>(items[i], cursors, PlaceOf(items[i], i)));
        return new Connection<T>(
            edges,
            ConnectionPageInfo.Of(edges, end < items.Count, start > 0),
            items.Count);
    }

    private (int Index, int Next) Find(IReadOnlyList<T> items, CursorFormat cursors, string argument, string cursor)
    {
        var place = cursors.Read(cursor);
        if (place is not [int position and >= 0, ..]) throw PagingErrors.InvalidCursor(argument, cursor);
        if (_keys.Length == 0) return (position, position == int.MaxValue ? position : position + 1);
        if (position < items.Count && IsAt(items[position], place)) return (position, position + 1);
        for (var i = 0; i < items.Count; i++)
        {
            if (IsAt(items[i], place)) return (i, i + 1);
        }

        // Whatever followed the item has moved up to where it was.
        return (position, position);
    }

    private bool IsAt(T item, IReadOnlyList<object?> place)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (!Equals(_keys[i](item), place[i + 1])) return false;
        }

        return true;
    }

    private object?[] PlaceOf(T item, int position) => [position, .. _keys.Select(key => key(item))];

    private static Func<T, object?> Getter(PropertyInfo property)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var value = Expression.Convert(Expression.Property(item, property), typeof(object));
        return Expression.Lambda<Func<T, object?>>(value, item).Compile();
    }
}
