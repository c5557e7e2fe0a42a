using System.Linq.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// How pages of one order are read: from where, in which direction, and what has to be known about the rows around
/// them. It holds for every list that is in this order, whichever parent it belongs to.
/// </summary>
internal sealed class PagePlan<T>
{
    private readonly CursorFormat _cursors;
    private Expression<Func<T, bool>>? _beforeEnd;
    private Expression<Func<T, bool>>? _fromStart;
    private Expression<Func<T, bool>>? _afterStart;

    /// <param name="order">The order of the pages.</param>
    /// <param name="request">The page that is asked for.</param>
    /// <param name="selection">What of it is wanted.</param>
    /// <param name="cursorScope">What the cursors belong to, besides their order.</param>
    /// <exception cref="GraphQLException">A cursor was not made in this scope and order.</exception>
    public PagePlan(PageOrder order, PageRequest request, PageSelection selection, string cursorScope)
    {
        _cursors = new CursorFormat(
            $"{cursorScope}|{order.Describe()}", [.. order.Keys.Select(key => (key.Type, key.IsNullable))]);
        Size = request.Size;
        IsBackward = request.IsBackward;
        Selection = selection;
        var after = ReadCursor("after", request.After);
        var before = ReadCursor("before", request.Before);

        // A backward page is read from its end; from here on both kinds are the same.
        (Reading, Start, End) = request.IsBackward ? (order.Reversed(), before, after) : (order, after, before);
        IsBeyondWanted = request.IsBackward ? selection.Previous : selection.Next;
        IsBehindWanted = Start is not null && (request.IsBackward ? selection.Next : selection.Previous);
    }

    public int Size { get; }

    public bool IsBackward { get; }

    public PageSelection Selection { get; }

    /// <summary>The order in which the rows are read.</summary>
    public PageOrder Reading { get; }

    /// <summary>The place behind which reading begins; null for the list's end.</summary>
    public IReadOnlyList<object?>? Start { get; }

    /// <summary>The place before which reading ends; null for the list's other end.</summary>
    public IReadOnlyList<object?>? End { get; }

    /// <summary>Whether it matters that there are rows after those of the page.</summary>
    public bool IsBeyondWanted { get; }

    /// <summary>Whether it matters that there are rows at the start or on its other side.</summary>
    public bool IsBehindWanted { get; }

    /// <summary>The rows of the page and of those that follow it; with the one at its start, or without.</summary>
    public IQueryable<T> Between(IQueryable<T> rows, bool withStart)
    {
        // Each condition is one object, so that a store is sent its values once, whatever the number of lists.
        if (Start is not null)
        {
            rows = rows.Where(withStart
                ? _fromStart ??= KeysetPredicate.After<T>(Reading, Start, isInclusive: true)
                : _afterStart ??= KeysetPredicate.After<T>(Reading, Start, isInclusive: false));
        }

        return End is null
            ? rows
            : rows.Where(_beforeEnd ??= KeysetPredicate.After<T>(Reading.Reversed(), End, isInclusive: false));
    }

    /// <summary>Makes the page.</summary>
    /// <param name="rows">The page's rows as they were read; more than it holds are left out.</param>
    /// <param name="isBehind">Whether there are rows at the start or on its other side.</param>
    /// <param name="isBeyond">Whether there are rows after those of the page.</param>
    /// <param name="count">How many rows there are on all pages.</param>
    public Page<T> ToPage(List<PageRow<T>> rows, bool isBehind, bool isBeyond, int? count)
    {
        if (rows.Count > Size) rows.RemoveRange(Size, rows.Count - Size);
        if (IsBackward) rows.Reverse();

        // The item is missing only when nobody asked for it.
        var edges = rows.ConvertAll(row => new Edge<T>(row.Item!, _cursors, row.Keys));
        return IsBackward
            ? new Page<T>(edges, isBehind, isBeyond, count)
            : new Page<T>(edges, isBeyond, isBehind, count);
    }

    private IReadOnlyList<object?>? ReadCursor(string argument, string? cursor) =>
        cursor is null ? null : _cursors.Read(cursor) ?? throw PagingErrors.InvalidCursor(argument, cursor);
}
