using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Pages through a query by the keys of its order: a page begins behind a row, not behind a number of rows. It costs
/// the same however deep it lies, and neither repeats nor loses a row when others come and go.
/// </summary>
internal sealed class QueryPager<T>
{
    private readonly PendingQuery<T> _query;
    private readonly PageRequest _request;
    private readonly PageSelection _selection;
    private readonly PageOrder _reading;
    private readonly CursorFormat _cursors;
    private readonly IReadOnlyList<object?>? _start;
    private readonly IReadOnlyList<object?>? _end;
    private readonly CancellationToken _cancellationToken;

    public QueryPager(
        PendingQuery<T> query,
        PagingOptions options,
        PageRequest request,
        PageSelection selection,
        string fieldCoordinate,
        CancellationToken cancellationToken)
    {
        var order = PageOrder.Of(query.Rows, options.Key);
        _query = query;
        _request = request;
        _selection = selection;
        _cancellationToken = cancellationToken;
        _cursors = new CursorFormat(
            $"{fieldCoordinate}|{order.Describe()}", [.. order.Keys.Select(key => (key.Type, key.IsNullable))]);
        var after = ReadCursor("after", request.After);
        var before = ReadCursor("before", request.Before);

        // A backward page is read from its end; from here on both kinds are the same.
        (_reading, _start, _end) = request.IsBackward ? (order.Reversed(), before, after) : (order, after, before);
    }

    /// <summary>Reads the page.</summary>
    /// <param name="knownCount">How many rows there are on all pages; null when they would have to be counted.</param>
    public async ValueTask<Connection<T>> ReadAsync(int? knownCount = null)
    {
        var count = knownCount ?? 0;
        if (_selection.Count && knownCount is null)
        {
            count = await QueryReader.CountAsync(_query.Rows, _cancellationToken).ConfigureAwait(false);
        }

        var isBeyondWanted = _request.IsBackward ? _selection.Previous : _selection.Next;
        var isBehindWanted = _start is not null && (_request.IsBackward ? _selection.Next : _selection.Previous);
        List<PageRow<T>> rows = [];
        var (isBeyond, isBehind) = (false, false);
        if (_selection.Rows || isBeyondWanted || isBehindWanted)
        {
            rows = await ReadRowsAsync(isBeyondWanted, isBehindWanted).ConfigureAwait(false);
            isBehind = isBehindWanted && await TakeStartAsync(rows).ConfigureAwait(false);
            isBeyond = rows.Count > _request.Size
                || (isBeyondWanted && _end is not null && await AnyFromAsync(_reading, _end).ConfigureAwait(false));
        }

        if (rows.Count > _request.Size) rows.RemoveRange(_request.Size, rows.Count - _request.Size);
        if (_request.IsBackward) rows.Reverse();

        // The item is missing only when nobody asked for it.
        var edges = rows.ConvertAll(row => new Edge<T>(row.Item!, _cursors, row.Keys));
        var (next, previous) = _request.IsBackward ? (isBehind, isBeyond) : (isBeyond, isBehind);
        var info = new ConnectionPageInfo(
            next, previous, edges.Count == 0 ? null : edges[0].Cursor, edges.Count == 0 ? null : edges[^1].Cursor);
        return new Connection<T>(edges, info, count);
    }

    // One row more than the page holds says whether there is another page. The row at the start, when it is still
    // there, says for nothing that there is something behind the page.
    private async ValueTask<List<PageRow<T>>> ReadRowsAsync(bool withBeyond, bool withStart)
    {
        var rows = _query.Rows;
        if (_start is not null) rows = rows.Where(KeysetPredicate.After<T>(_reading, _start, withStart));
        if (_end is not null) rows = rows.Where(KeysetPredicate.After<T>(_reading.Reversed(), _end, false));
        var size = _request.Size + (withBeyond ? 1 : 0) + (withStart ? 1 : 0);
        if (size == 0) return [];
        var page = QueryCalls.Take(_reading.Apply(rows), size)
            .Select(PageRow<T>.Selector(_reading, _selection.Items, _query.Projection));
        return await QueryReader.ToListAsync(page, _cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> TakeStartAsync(List<PageRow<T>> rows)
    {
        var start = _start ?? [];
        if (rows.Count > 0 && rows[0].Keys.SequenceEqual(start))
        {
            rows.RemoveAt(0);
            return true;
        }

        return await AnyFromAsync(_reading.Reversed(), start).ConfigureAwait(false);
    }

    private ValueTask<bool> AnyFromAsync(PageOrder order, IReadOnlyList<object?> place) => QueryReader.AnyAsync(
        _query.Rows.Where(KeysetPredicate.After<T>(order, place, isInclusive: true)), _cancellationToken);

    private IReadOnlyList<object?>? ReadCursor(string argument, string? cursor) =>
        cursor is null ? null : _cursors.Read(cursor) ?? throw PagingErrors.InvalidCursor(argument, cursor);
}
