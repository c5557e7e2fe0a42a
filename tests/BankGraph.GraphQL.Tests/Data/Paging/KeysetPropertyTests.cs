using BankGraph.GraphQL.Data.Paging;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class KeysetPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(12);

    [Fact]
    public void Pages_InMemory_AreTheSortedList() => Check.One(Many, Prop.ForAll(PagingScenario.Any, async scenario =>
    {
        var rows = scenario.Rows.ToList();
        var found = await Pages.WalkAsync(
            () => Ordered(scenario, rows), scenario.Sizes, scenario.IsBackward);
        Assert.Equal(scenario.SortTotally(rows.AsQueryable()), found);
    }));

    [Fact]
    public void Pages_WhileRowsComeAndGo_RepeatNothingAndLoseNothing() => Check.One(Many, Prop.ForAll(
        PagingScenario.Any, async scenario =>
    {
        var rows = scenario.Rows.ToList();
        var gone = new HashSet<Booking>();
        var coming = new Queue<Booking>(scenario.Inserted);
        var found = await Pages.WalkAsync(() => Ordered(scenario, rows), scenario.Sizes, scenario.IsBackward, () =>
        {
            // Every third row that was there goes, also when the last page ended with it.
            if (rows.Count > 3 && gone.Add(rows[rows.Count / 3])) rows.RemoveAt(rows.Count / 3);
            for (var i = 0; i < 3 && coming.TryDequeue(out var row); i++) rows.Add(row);
            return Task.CompletedTask;
        });

        Assert.Equal(found.Distinct(), found);
        var stayed = scenario.Rows.Except(gone).ToHashSet();
        Assert.Equal(scenario.SortTotally(stayed.AsQueryable()), found.Where(stayed.Contains));
    }));

    [Fact]
    public void Page_AnyCursor_TellsTruthfullyWhatLiesAround() => Check.One(Many, Prop.ForAll(
        PagingScenario.Any, async scenario =>
    {
        var sorted = scenario.SortTotally(scenario.Rows.AsQueryable()).ToList();
        var all = await Pages.ReadAsync(Ordered(scenario, sorted), Pages.First(50));
        var cursor = all.Edges[scenario.Sizes[0] % sorted.Count].Cursor;
        var other = all.Edges[scenario.Sizes[1] * 5 % sorted.Count].Cursor;
        var remaining = sorted
            .Where((_, index) => index != scenario.Sizes[0] % sorted.Count || scenario.IsBackward)
            .ToList();
        var request = new PageRequest(scenario.Sizes[2], scenario.IsBackward, cursor, other);

        var page = await Pages.ReadAsync(Ordered(scenario, remaining), request);

        var nodes = page.Edges.Select(edge => edge.Node).ToList();
        Assert.Equal(remaining.Count, page.TotalCount);
        if (nodes.Count == 0) return;
        Assert.Equal(nodes[0] != remaining[0], page.Info.HasPreviousPage);
        Assert.Equal(nodes[^1] != remaining[^1], page.Info.HasNextPage);
        Assert.Equal(remaining.Skip(remaining.IndexOf(nodes[0])).Take(nodes.Count), nodes);
    }));

    [Fact]
    public void Pages_OfAStore_AreTheSortedTable() => Check.One(Some, Prop.ForAll(PagingScenario.Any, async scenario =>
    {
        await using var db = new BookingsContext();
        await db.AddAsync(scenario.Rows);
        var isInserted = false;
        var found = await Pages.WalkAsync(
            () => scenario.Sort(db.Bookings.AsNoTracking()), scenario.Sizes, scenario.IsBackward, async () =>
            {
                if (!isInserted) await db.AddAsync(scenario.Inserted);
                isInserted = true;
            });

        var known = scenario.Rows.Select(row => row.Id).ToHashSet();
        var sorted = await scenario.SortTotally(db.Bookings.AsNoTracking()).Select(row => row.Id).ToListAsync();
        Assert.Equal(sorted.Where(known.Contains), found.Select(row => row.Id).Where(known.Contains));
        Assert.Equal(found.DistinctBy(row => row.Id), found);
    }));

    // A list in memory without any order keeps its own; here the key decides, as it does for a table.
    private static IQueryable<Booking> Ordered(PagingScenario scenario, List<Booking> rows) =>
        scenario.Order.Length == 0 ? rows.AsQueryable().OrderBy(row => row.Id) : scenario.Sort(rows.AsQueryable());
}
