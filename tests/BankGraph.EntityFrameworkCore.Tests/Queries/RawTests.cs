using BankGraph.EntityFrameworkCore.Tests.Migrations;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>SQL of one's own, compiled queries, readers that are read slowly, functions of Entity Framework.</summary>
public abstract class RawTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    private static readonly Func<WorldContext, int, string, IAsyncEnumerable<int>> Compiled =
        EF.CompileAsyncQuery((WorldContext context, int number, string text) => context.Samples
            .Where(s => s.Number > number && s.Text.StartsWith(text)).OrderBy(s => s.Id).Select(s => s.Id));

    private static readonly Func<WorldContext, Guid[], int> CompiledOverList =
        EF.CompileQuery((WorldContext context, Guid[] keys) => context.Samples.Count(s => keys.Contains(s.Key)));

    [Fact]
    public async Task FromSql_WithMoreUponIt_IsASubquery()
    {
        await using var context = world.Open();
        var ids = await context.Books
            .FromSqlRaw("""SELECT * FROM "Books" WHERE "Year" > {0}""".In<TStore>(), 2002)
            .Where(b => b.Author != null)
            .OrderBy(b => b.Id).Take(3).Select(b => b.Id).ToListAsync();

        Assert.Equal(
            world.Seed.Books.Where(b => b.Year > 2002 && b.Author != null).OrderBy(b => b.Id).Take(3).Select(b => b.Id),
            ids);
    }

    [Fact]
    public async Task FromSql_Included_BringsWhatIsAskedFor()
    {
        await using var context = world.Open();
        var authors = await context.Authors
            .FromSqlRaw("""SELECT * FROM "Authors" """.In<TStore>()).Include(a => a.Books).ToListAsync();

        Assert.Equal(world.Seed.Authors.Sum(a => a.Books.Count), authors.Sum(a => a.Books.Count));
    }

    [Fact]
    public async Task SqlQuery_ParametersOfEveryKind_AreWrittenWithoutLoss()
    {
        await using var context = world.Open();
        var sample = world.Seed.Samples[3];
        var sql = """
            SELECT "Id" AS "Value" FROM "Samples"
            WHERE "Key" = {0} AND "Day" = {1} AND "At" = {2} AND "Text" = {3} AND "Flag" = {4}
              AND "Number" = {5} AND "Small" = {6} AND CAST({7} AS char(9)) IS NULL
            """.In<TStore>();
        object key = TStore.Name == nameof(Sqlite) ? sample.Key.ToByteArray(true) : sample.Key;

        var found = await context.Database.SqlQueryRaw<int>(
            sql, key, sample.Day, sample.At, sample.Text, sample.Flag, sample.Number, sample.Small, DBNull.Value)
            .ToListAsync();

        Assert.Equal([sample.Id], found);
    }

    [Fact]
    public async Task ExecuteSql_Interpolated_CountsItsRows()
    {
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var text = @"it's \ {0}";

        var rows = await context.Database.ExecuteSqlRawAsync(
            """UPDATE "Samples" SET "Text" = {0} WHERE "Id" <= {1}""".In<TStore>(), text, 3);

        Assert.Equal(3, rows);
        Assert.Equal(3, await context.Samples.CountAsync(s => s.Text == text));
    }

    [Fact]
    public async Task CompiledQuery_RunAgainWithOtherValues_AnswersAnew()
    {
        await using var context = world.Open();

        Assert.Equal(Expected(-100, "app"), await Compiled(context, -100, "app").ToListAsync());
        Assert.Equal(Expected(0, "pine"), await Compiled(context, 0, "pine").ToListAsync());
        Assert.Equal(2, CompiledOverList(context, [Seed.KeyOf(1), Seed.KeyOf(2), Seed.KeyOf(99)]));
        Assert.Equal(0, CompiledOverList(context, []));

        IEnumerable<int> Expected(int number, string text) => world.Seed.Samples
            .Where(s => s.Number > number && s.Text.StartsWith(text, CaseRule())).Select(s => s.Id);
        static StringComparison CaseRule() => TStore.Name == nameof(Sqlite)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
    }

    [Fact]
    public async Task Stream_StoppedInTheMiddle_LeavesTheConnectionUsable()
    {
        await using var context = world.Open();
        await context.Database.OpenConnectionAsync();
        await foreach (var sample in context.Samples.AsNoTracking().AsAsyncEnumerable())
        {
            if (sample.Id == 2) break;
        }

        Assert.Equal(world.Seed.Samples.Count, await context.Samples.CountAsync());
    }

    [Fact]
    public async Task Functions_LikeAndRandom_AreTranslated()
    {
        await using var context = world.Open();

        Assert.Equal(
            [10], await context.Samples.Where(s => EF.Functions.Like(s.Text, "%, 東_")).Select(s => s.Id).ToListAsync());
        Assert.Equal(
            [6], await context.Samples.Where(s => EF.Functions.Like(s.Text, "50!%%", "!"))
                .Select(s => s.Id).ToListAsync());
        Assert.Equal(
            [8], await context.Samples.Where(s => EF.Functions.Like(s.Text, @"back\\%", @"\"))
                .Select(s => s.Id).ToListAsync());
        Assert.Equal(
            world.Seed.Samples.Count, await context.Samples.CountAsync(s => EF.Functions.Random() >= 0));
    }

    [Fact]
    public async Task Greatest_AndLeast_AreThoseOfTheRow()
    {
        await using var context = world.Open();

        Assert.Equal(
            world.Seed.Samples.Select(s => Math.Max(s.Number, s.Id) - Math.Min(s.Number, s.Id)),
            await context.Samples.OrderBy(s => s.Id)
                .Select(s => EF.Functions.Greatest(s.Number, s.Id) - EF.Functions.Least(s.Number, s.Id)).ToListAsync());
    }

    [Fact]
    public async Task ListsOfAColumn_AreReadAsTheyWereWritten()
    {
        await using var context = world.Open();

        Assert.Equal(
            Answer.Of(world.Seed.Samples.Select(s => new { s.Tags, s.Scores })),
            Answer.Of(await context.Samples.OrderBy(s => s.Id).Select(s => new { s.Tags, s.Scores }).ToListAsync()));
    }

    [Fact]
    public async Task Tag_IsAComment()
    {
        await using var context = world.Open();
        world.Statements.Clear();

        await context.Samples.TagWith("it's */ a tag").CountAsync();

        Assert.Contains("-- it's */ a tag", Assert.Single(world.Statements.All), StringComparison.Ordinal);
    }
}

public sealed class SqliteRawTests(WorldFixture<Sqlite> world) : RawTests<Sqlite>(world);

public sealed class MariaDbRawTests(WorldFixture<MariaDb> world) : RawTests<MariaDb>(world);

public sealed class PostgreSqlRawTests(WorldFixture<PostgreSql> world) : RawTests<PostgreSql>(world);
