using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Pages through a query by the keys of its order: a page begins behind a row, not behind a number of rows. It costs
/// the same however deep it lies, and neither repeats nor loses a row when others come and go.
/// </summary>
internal sealed class QueryPager<T>(PendingQuery<T> query, PagePlan<T> plan, CancellationToken cancellationToken)
{
    /// <summary>Reads the page.</summary>
    public async ValueTask<Page<T>> ReadAsync()
    {
        int? count = plan.Selection.Count
            ? await QueryReader.CountAsync(query.Rows, cancellationToken).ConfigureAwait(false)
            : null;
        List<PageRow<T>> rows = [];
        var (isBeyond, isBehind) = (false, false);
        if (plan.Selection.Rows || plan.IsBeyondWanted || plan.IsBehindWanted)
        {
            rows = await ReadRowsAsync().ConfigureAwait(false);
            isBehind = plan.IsBehindWanted && await TakeStartAsync(rows).ConfigureAwait(false);
            isBeyond = rows.Count > plan.Size
                || (plan.IsBeyondWanted && plan.End is { } end
                    && await AnyFromAsync(plan.Reading, end).ConfigureAwait(false));
        }

        return plan.ToPage(rows, isBehind, isBeyond, count);
    }

    // One row more than the page holds says whether there is another page. The row at the start, when it is still
    // there, says for nothing that there is something behind the page.
    private async ValueTask<List<PageRow<T>>> ReadRowsAsync()
    {
        var size = plan.Size + (plan.IsBeyondWanted ? 1 : 0) + (plan.IsBehindWanted ? 1 : 0);
        if (size == 0) return [];
        var rows = plan.Reading.Apply(plan.Between(query.Rows, withStart: plan.IsBehindWanted));
        var page = QueryCalls.Take(rows, size)
            .Select(PageRow<T>.Selector(plan.Reading, plan.Selection.Items, query.Projection));
        return await QueryReader.ToListAsync(page, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> TakeStartAsync(List<PageRow<T>> rows)
    {
        var start = plan.Start ?? [];
        if (rows.Count > 0 && rows[0].Keys.SequenceEqual(start))
        {
            rows.RemoveAt(0);
            return true;
        }

        return await AnyFromAsync(plan.Reading.Reversed(), start).ConfigureAwait(false);
    }

    private ValueTask<bool> AnyFromAsync(PageOrder order, IReadOnlyList<object?> place) => QueryReader.AnyAsync(
        query.Rows.Where(KeysetPredicate.After<T>(order, place, isInclusive: true)), cancellationToken);
}
