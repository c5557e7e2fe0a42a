using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Reads one page each of many lists that only differ in whose they are. Each list is a query of its own that reads its
/// page's rows along an index and no more; all of them travel in one command, joined by UNION ALL. A window over all
/// lists would be shorter to write, but reads each of them to its end.
/// </summary>
/// <param name="query">The rows of all lists.</param>
/// <param name="plan">The pages.</param>
/// <param name="parent">Whose a row is.</param>
/// <param name="listOf">The rows of one list.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class BatchPager<TKey, T>(
    PendingQuery<T> query,
    PagePlan<T> plan,
    Expression<Func<T, TKey>> parent,
    Func<TKey, IQueryable<T>> listOf,
    CancellationToken cancellationToken)
    where TKey : notnull
{
    // Stores bound how many queries one command may join: SQLite 500. Each number is another command to compile, so
    // that only these are used; what is too much reads no rows.
    private static readonly int[] ListCounts = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128];

    /// <summary>Reads the pages; parents without rows have an empty one.</summary>
    public async ValueTask<Dictionary<TKey, Page<T>>> ReadAsync(IReadOnlyCollection<TKey> parents)
    {
        if (parents.Count == 1)
        {
            var only = parents.First();
            var pager = new QueryPager<T>(query with { Rows = listOf(only) }, plan, cancellationToken);
            return new Dictionary<TKey, Page<T>> { [only] = await pager.ReadAsync().ConfigureAwait(false) };
        }

        var counts = plan.Selection.Count ? await CountAsync(parents).ConfigureAwait(false) : null;
        var rows = parents.ToDictionary(key => key, _ => new List<PageRow<T>>());
        var (behind, beyond) = (new HashSet<TKey>(), new HashSet<TKey>());
        if (plan.Selection.Rows || plan.IsBeyondWanted || plan.IsBehindWanted)
        {
            foreach (var some in parents.Chunk(ListCounts[^1]))
            {
                foreach (var row in await ReadRowsAsync(some).ConfigureAwait(false))
                {
                    if (row.IsBehind) behind.Add(row.Parent);
                    if (row.IsBeyond) beyond.Add(row.Parent);
                    if (!row.IsBehind && !row.IsBeyond) rows[row.Parent].Add(row);
                }
            }
        }

        return parents.ToDictionary(key => key, key => plan.ToPage(
            rows[key],
            behind.Contains(key),
            rows[key].Count > plan.Size || beyond.Contains(key),
            counts is null ? null : counts.GetValueOrDefault(key)));
    }

    private async ValueTask<List<BatchRow<TKey, T>>> ReadRowsAsync(TKey[] parents)
    {
        var size = plan.Size + (plan.IsBeyondWanted ? 1 : 0);
        var behind = plan is { IsBehindWanted: true, Start: { } start } ? From(plan.Reading.Reversed(), start) : null;
        var beyond = plan is { IsBeyondWanted: true, End: { } end } ? From(plan.Reading, end) : null;
        IQueryable<T>? all = null;
        for (var i = 0; i < ListCounts.First(count => count >= parents.Length); i++)
        {
            var isWanted = i < parents.Length;
            var list = listOf(parents[isWanted ? i : 0]);
            Join(ref all, plan.Reading.Apply(plan.Between(list, withStart: false)), isWanted ? size : 0);
            if (behind is not null) Join(ref all, behind(list), isWanted ? 1 : 0);
            if (beyond is not null) Join(ref all, beyond(list), isWanted ? 1 : 0);
        }

        // What is joined comes in any order, unless it is put into one.
        return all is null
            ? []
            : await QueryReader.ToListAsync(
                plan.Reading.Apply(all).Select(BatchRow<TKey, T>.Selector(parent, plan, query.Projection)),
                cancellationToken).ConfigureAwait(false);
    }

    // Every number is a parameter of its own, so that the command is the same for all numbers.
    private static void Join(ref IQueryable<T>? all, IQueryable<T> rows, int count)
    {
        var some = QueryCalls.Take(rows, count);
        all = all is null ? some : all.Concat(some);
    }

    private static Func<IQueryable<T>, IQueryable<T>> From(PageOrder order, IReadOnlyList<object?> place)
    {
        var isAtOrAfter = KeysetPredicate.After<T>(order, place, isInclusive: true);
        return list => order.Apply(list.Where(isAtOrAfter));
    }

    private async ValueTask<Dictionary<TKey, int>> CountAsync(IReadOnlyCollection<TKey> parents)
    {
        var row = parent.Parameters[0];
        var isOfOne = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)],
            Captured.Of(parents.ToArray()), parent.Body);
        var counts = query.Rows.Where(Expression.Lambda<Func<T, bool>>(isOfOne, row))
            .GroupBy(parent)
            .Select(rows => new KeyValuePair<TKey, int>(rows.Key, rows.Count()));
        return new Dictionary<TKey, int>(
            await QueryReader.ToListAsync(counts, cancellationToken).ConfigureAwait(false));
    }
}
