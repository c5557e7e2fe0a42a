using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Statements;

/// <summary>The SQL of a few of each kind, so that a change of it is seen.</summary>
public abstract class StatementTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    [Fact]
    public async Task Queries_OfEachKind_AreWrittenLikeThis()
    {
        await using var context = world.Open();
        var (number, text, skip, take) = (7, "app", 2, 3);
        int[] ids = [1, 2, 5];
        var after = new { Price = 10m, Id = 3 };

        Snapshot(
            ("condition", context.Samples.Where(s => s.Number == number && s.TextOrNull != null).Select(s => s.Id)),
            ("null semantics", context.Samples.Where(s => s.NumberOrNull != s.Number).Select(s => s.Id)),
            ("literals", context.Samples
                .Where(s => s.Day > new DateOnly(2024, 2, 29) && s.Text != @"it's \" && s.Flag && s.Price > 1.5m)
                .Select(s => s.Id)),
            ("begins with", context.Samples.Where(s => s.Text.StartsWith(text)).Select(s => s.Id)),
            ("contains", context.Samples.Where(s => s.Text.Contains(text) || s.Text.Contains("%")).Select(s => s.Id)),
            ("in list", context.Samples.Where(s => ids.Contains(s.Id)).Select(s => s.Id)),
            ("list as a table", context.Samples.Where(s => ids.Count(i => i > s.Id) == 1).Select(s => s.Id)),
            ("page", context.Samples.OrderByDescending(s => s.At).Skip(skip).Take(take).Select(s => s.Id)),
            ("rest", context.Samples.OrderBy(s => s.Id).Skip(skip).Select(s => s.Id)),
            ("keyset page", context.Samples
                .Where(s => s.Price > after.Price || (s.Price == after.Price && s.Id > after.Id))
                .OrderBy(s => s.Price).ThenBy(s => s.Id).Take(take).Select(s => s.Id)),
            ("in page of another table", context.Books
                .Where(b => context.Reviews.OrderBy(r => r.Id).Select(r => r.BookId).Take(take).Contains(b.Id))
                .Select(b => b.Id)),
            ("arithmetic", context.Samples.Select(s => new
            {
                Quotient = s.Number / 4,
                Bits = s.Number & 12,
                Cut = (int)s.Ratio,
                Joined = s.Text + "-" + s.Number,
            })),
            ("times", context.Samples.Select(s => new { s.At.Year, Later = s.At.AddHours(1.5), s.At.DayOfWeek })),
            ("group", context.Books.GroupBy(b => b.AuthorId).Where(g => g.Count() > 1)
                .Select(g => new { g.Key, Sum = g.Sum(b => b.Price), Last = g.Max(b => b.Title) })),
            ("union", context.Books.Select(b => b.Title).Union(context.Authors.Select(a => a.Name))
                .OrderBy(name => name).Take(take)),
            ("left join", context.Authors.LeftJoin(
                context.Books, a => (Guid?)a.Id, b => b.AuthorId, (a, b) => new { a.Name, b!.Title })),
            ("include", context.Authors.Include(a => a.Books).OrderBy(a => a.Name)),
            ("first of many", context.Authors.Select(a => a.Books.OrderBy(b => b.Id).First().Title)),
            ("newest of group", context.Books.GroupBy(b => b.AuthorId)
                .Select(g => g.OrderByDescending(b => b.Id).First().Title)),
            ("hierarchy", context.Shapes.OfType<Circle>().Select(c => c.Radius)));
    }

    [Fact]
    public async Task Writes_OfEachKind_AreWrittenLikeThis()
    {
        await using var context = world.Open();
        world.Statements.Clear();
        var ticket = new Ticket { Id = 300, Title = "one" };
        context.Add(ticket);
        await context.SaveChangesAsync();
        ticket.Places = 2;
        await context.SaveChangesAsync();
        context.Add(new Ticket { Title = "with a key of the store" });
        await context.SaveChangesAsync();
        context.Remove(ticket);
        await context.SaveChangesAsync();

        var counter = new Counter { Id = Seed.KeyOf(1) };
        context.AddRange(counter, new Counter { Id = Seed.KeyOf(2) });
        await context.SaveChangesAsync();
        counter.Version = 1;
        await context.SaveChangesAsync();
        context.Remove(counter);
        await context.SaveChangesAsync();

        await context.Books.Where(b => b.Author!.Name == "Author 1")
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Year, b => b.Year + 1));
        await context.Reviews.Where(r => r.Stars < context.Reviews.Average(x => x.Stars)).ExecuteDeleteAsync();
        await context.Reviews.OrderBy(r => r.Id).Take(3).ExecuteDeleteAsync();

        string.Join("\n\n", world.Statements.All).MatchSnapshot("Writes." + TStore.Name, "sql");
    }

    private static void Snapshot(params (string Name, IQueryable Query)[] queries) =>
        string.Join("\n\n", queries.Select(each => $"-- {each.Name}\n{WithoutParameters(each.Query.ToQueryString())}"))
            .MatchSnapshot("Queries." + TStore.Name, "sql");

    // Each provider shows the values of parameters in front, in its own way.
    private static string WithoutParameters(string sql)
    {
        var lines = sql.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.SkipWhile(line => !line.StartsWith("SELECT", StringComparison.Ordinal)));
    }
}

public sealed class SqliteStatementTests(WorldFixture<Sqlite> world) : StatementTests<Sqlite>(world);

public sealed class MariaDbStatementTests(WorldFixture<MariaDb> world) : StatementTests<MariaDb>(world);

public sealed class MySqlFormStatementTests(WorldFixture<MySqlForm> world) : StatementTests<MySqlForm>(world);

public sealed class PostgreSqlStatementTests(WorldFixture<PostgreSql> world) : StatementTests<PostgreSql>(world);
