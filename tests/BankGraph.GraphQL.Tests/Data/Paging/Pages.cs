using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Paging;

namespace BankGraph.GraphQL.Tests.Data.Paging;

/// <summary>Reads pages the way a field does, without a schema around it.</summary>
internal static class Pages
{
    public static readonly PageSelection Everything =
        new(Items: true, Rows: true, Next: true, Previous: true, Count: true);

    public static async Task<Connection<T>> ReadAsync<T>(
        IQueryable<T> query, PageRequest request, PageSelection? selection = null, string field = "Query.rows")
    {
        var order = PageOrder.Of(query, KeyProperties.Of<T>());
        var pager = new QueryPager<T>(
            new PendingQuery<T>(query, null),
            new PagePlan<T>(order, request, selection ?? Everything, field),
            CancellationToken.None);
        return (await pager.ReadAsync()).ToConnection();
    }

    public static PageRequest First(int size, string? after = null) => new(size, IsBackward: false, after, null);

    public static PageRequest Last(int size, string? before = null) => new(size, IsBackward: true, null, before);

    /// <summary>All pages one after another, each as large as the next number says.</summary>
    public static async Task<List<T>> WalkAsync<T>(
        Func<IQueryable<T>> query, IEnumerable<int> sizes, bool isBackward, Func<Task>? between = null)
    {
        var found = new List<T>();
        string? cursor = null;
        foreach (var size in sizes)
        {
            var page = await ReadAsync(query(), isBackward ? Last(size, cursor) : First(size, cursor));
            var nodes = page.Edges.Select(edge => edge.Node);
            found.InsertRange(isBackward ? 0 : found.Count, nodes);
            if (!(isBackward ? page.Info.HasPreviousPage : page.Info.HasNextPage)) return found;
            cursor = isBackward ? page.Info.StartCursor : page.Info.EndCursor;
            if (between is not null) await between();
        }

        throw new InvalidOperationException("There were more pages than the test reckoned with.");
    }
}
