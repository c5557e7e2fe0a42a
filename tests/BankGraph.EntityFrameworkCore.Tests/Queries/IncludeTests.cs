using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>What comes along with a row, in one query or in several.</summary>
public abstract class IncludeTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Include_Collections_BringsThemAll(bool split)
    {
        await using var context = world.Open();
        var authors = await Ways(context.Authors.AsNoTracking(), split)
            .Include(a => a.Books).ThenInclude(b => b.Reviews)
            .OrderBy(a => a.Name)
            .ToListAsync();

        Assert.Equal(
            Answer.Of(world.Seed.Authors.OrderBy(a => a.Name).Select(Names)),
            Answer.Of(authors.Select(Names)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Include_FilteredPageOfMany_BringsThatPage(bool split)
    {
        await using var context = world.Open();
        var authors = await Ways(context.Authors.AsNoTracking(), split)
            .Include(a => a.Books.Where(b => b.Year > 2000).OrderByDescending(b => b.Id).Take(2))
            .OrderBy(a => a.Name)
            .ToListAsync();

        var expected = world.Seed.Authors.OrderBy(a => a.Name).Select(a =>
            a.Books.Where(b => b.Year > 2000).OrderByDescending(b => b.Id).Take(2).Select(b => b.Title));
        Assert.Equal(Answer.Of(expected), Answer.Of(authors.Select(a => a.Books.Select(b => b.Title))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Include_ManyToManyAndReference_BringsBoth(bool split)
    {
        await using var context = world.Open();
        var books = await Ways(context.Books.AsNoTracking(), split)
            .Include(b => b.Subjects)
            .Include(b => b.Author)
            .OrderBy(b => b.Id)
            .ToListAsync();

        static object Parts(Book book) =>
            new { book.Title, book.Author?.Name, Subjects = book.Subjects.Select(s => s.Name).Order().ToList() };
        Assert.Equal(Answer.Of(world.Seed.Books.Select(Parts)), Answer.Of(books.Select(Parts)));
    }

    [Fact]
    public async Task Include_SplitWithinTransaction_UsesOneConnection()
    {
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();

        var count = 0;
        await foreach (var author in context.Authors.Include(a => a.Books).AsSplitQuery().AsAsyncEnumerable())
            count += author.Books.Count;

        Assert.Equal(world.Seed.Authors.Sum(a => a.Books.Count), count);
    }

    [Fact]
    public async Task Include_Tracked_FixesUpBothEnds()
    {
        await using var context = world.Open();
        var book = await context.Books.Include(b => b.Author).SingleAsync(b => b.Id == 4);

        Assert.Same(book, Assert.Single(book.Author!.Books));
    }

    [Fact]
    public async Task Load_Collection_LoadsIt()
    {
        await using var context = world.Open();
        var book = await context.Books.SingleAsync(b => b.Id == 1);
        await context.Entry(book).Collection(b => b.Reviews).LoadAsync();

        Assert.Equal(world.Seed.Books[0].Reviews.Count, book.Reviews.Count);
    }

    private static IQueryable<T> Ways<T>(IQueryable<T> query, bool split) where T : class =>
        split ? query.AsSplitQuery() : query.AsSingleQuery();

    private static object Names(Author author) => new
    {
        author.Name,
        author.Home?.City,
        Books = author.Books.OrderBy(b => b.Id).Select(b => new
        {
            b.Title,
            Reviews = b.Reviews.Select(r => r.Id).Order().ToList(),
        }).ToList(),
    };
}

public sealed class SqliteIncludeTests(WorldFixture<Sqlite> world) : IncludeTests<Sqlite>(world);

public sealed class MariaDbIncludeTests(WorldFixture<MariaDb> world) : IncludeTests<MariaDb>(world);

public sealed class PostgreSqlIncludeTests(WorldFixture<PostgreSql> world) : IncludeTests<PostgreSql>(world);
