using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.GraphQL.Tests.Data.Paging;

/// <summary>What is read for many parents together is what would be read for each of them alone.</summary>
public sealed class BatchPagerPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(20);

    [Fact]
    public void Batch_InMemory_IsEachParentsOwnPage() => Check.One(Many, Prop.ForAll(
        PagingScenario.Any, scenario => CompareAsync(scenario, Owned(scenario).ToList().AsQueryable())));

    [Fact]
    public void Batch_OfAStore_IsEachParentsOwnPage() => Check.One(Some, Prop.ForAll(
        PagingScenario.Any, async scenario =>
    {
        await using var db = new BookingsContext();
        await db.AddAsync(Owned(scenario));
        await CompareAsync(scenario, db.Bookings.AsNoTracking());
    }));

    private static async Task CompareAsync(PagingScenario scenario, IQueryable<Booking> rows)
    {
        int[] parents = [1, 2, 3, 4, 5];
        var sorted = scenario.Order.Length == 0 ? rows.OrderBy(row => row.Id) : scenario.Sort(rows);
        var all = await sorted.ToPageAsync(new PagingArguments(50));
        var size = scenario.Sizes[0];
        string? Cursor(int which) =>
            scenario.Sizes[which] < 4 ? null : all.CreateCursor(all.Items[scenario.Sizes[which + 1] % all.Items.Count]);
        var arguments = new PagingArguments(
            scenario.IsBackward ? null : size, Cursor(2), scenario.IsBackward ? size : null, Cursor(4), true);

        var together = await sorted.ToBatchPageAsync(parents, row => row.OwnerId!.Value, arguments);

        foreach (var parent in parents)
        {
            var alone = await sorted.Where(row => row.OwnerId == parent).ToPageAsync(arguments);
            var page = together[parent];
            Assert.Equal(alone.Items.Select(row => row.Id), page.Items.Select(row => row.Id));
            Assert.Equal(alone.Items.Select(alone.CreateCursor), page.Items.Select(page.CreateCursor));
            Assert.Equal(
                (alone.HasPreviousPage, alone.HasNextPage, alone.TotalCount),
                (page.HasPreviousPage, page.HasNextPage, page.TotalCount));
        }
    }

    private static IEnumerable<Booking> Owned(PagingScenario scenario)
    {
        var owners = Enumerable.Range(1, 3).Select(id => new Holder { Id = id, Name = $"H{id}" }).ToList();
        for (var i = 0; i < scenario.Rows.Length; i++)
        {
            var owner = owners[(scenario.Sizes[100 + i] + i) % 3];
            scenario.Rows[i].Owner = owner;
            scenario.Rows[i].OwnerId = owner.Id;
            yield return scenario.Rows[i];
        }
    }
}
