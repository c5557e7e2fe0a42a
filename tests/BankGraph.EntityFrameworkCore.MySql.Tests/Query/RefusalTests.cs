using BankGraph.EntityFrameworkCore.MySql.Tests.Connections;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>Queries that the servers cannot answer are refused with a reason, and not answered otherwise.</summary>
public sealed class RefusalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Query_ThatNeedsApply_SaysSo()
    {
        using var context = Open();

        var refusal = Assert.Throws<InvalidOperationException>(() => context.Items
            .SelectMany(item => context.Items.Where(x => x.Id > item.Id).OrderBy(x => x.Id).Take(2))
            .ToQueryString());

        Assert.Contains("LATERAL", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("two queries", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_InAListColumn_IsNotTranslated()
    {
        using var context = Open();

        AssertNotTranslated(context.Set<Dated>().Where(dated => dated.Tags.Contains("x")));
        AssertNotTranslated(context.Set<Dated>().Where(dated => dated.Tags.Count > 1));
    }

    [Fact]
    public void Query_OverAListInOneParameter_IsNotTranslated()
    {
        using var context = Open();
        int[] ids = [1, 2];

        AssertNotTranslated(context.Items.Where(item => EF.Parameter(ids).Contains(item.Id)));
    }

    [Fact]
    public void Query_OfTheTimeBetweenTwoInstants_IsNotTranslatedBecauseTimeEndsAt838Hours()
    {
        using var context = Open();

        AssertNotTranslated(context.Set<Dated>().Where(dated => dated.To - dated.From > TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Query_WhileAnotherIsRead_SaysThatThereIsOneReader()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(new Item(), new Item());
        await context.SaveChangesAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in context.Items.AsAsyncEnumerable()) await context.Items.CountAsync();
        });

        Assert.Contains("one at a time", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertNotTranslated(IQueryable query)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => query.ToQueryString());
        Assert.Contains("could not be translated", refusal.Message, StringComparison.Ordinal);
    }

    private ItemContext Open() =>
        new(database.ConnectionString, options: null, model => model.Entity<Dated>());

    private sealed class Dated
    {
        public int Id { get; set; }

        public DateTime From { get; set; }

        public DateTime To { get; set; }

        public List<string> Tags { get; set; } = [];
    }
}
