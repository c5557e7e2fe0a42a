using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Joins, groups, sets, pages: what a query is put together of.</summary>
public abstract class ShapeTests<TStore>(WorldFixture<TStore> world) : QueryTests<TStore>(world)
    where TStore : IStore
{
    private static readonly QueryCases Cases = Write();

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Query_Shape_AnswersLikeObjects(string name) => RunAsync(Cases[name]);

    private static QueryCases Write()
    {
        var cases = new QueryCases();
        Pages(cases);
        Joins(cases);
        Groups(cases);
        Sets(cases);
        Subqueries(cases);
        Lists(cases);
        return cases;
    }

    private static void Pages(QueryCases cases)
    {
        var (skip, take) = (3, 4);
        cases.Ordered("Take", t => t.Samples.OrderBy(s => s.Id).Take(3).Select(s => s.Id));
        cases.Ordered("Skip", t => t.Samples.OrderBy(s => s.Id).Skip(10).Select(s => s.Id));
        cases.Ordered("Skip and Take", t => t.Samples.OrderBy(s => s.Id).Skip(skip).Take(take).Select(s => s.Id));
        cases.Ordered("Take of Take", t => t.Samples.OrderBy(s => s.Id).Take(9).OrderByDescending(s => s.Id).Take(2)
            .Select(s => s.Id));
        cases.Ordered("Where after Take", t => t.Samples.OrderBy(s => s.Id).Take(9).Where(s => s.Flag)
            .OrderBy(s => s.Id).Select(s => s.Id));
        cases.Ordered("nulls in order, told", t => t.Samples.OrderBy(s => s.NumberOrNull ?? int.MinValue)
            .ThenBy(s => s.Id).Select(s => s.Id));
        cases.Ordered("nulls in order", t => t.Samples.OrderBy(s => s.NumberOrNull).ThenBy(s => s.Id).Select(s => s.Id))
            .DiffersOn<PostgreSql>("nulls come last");
        cases.Ordered("keyset page", t => t.Samples
            .Where(s => s.Price > 10 || (s.Price == 10 && s.Id > 3)).OrderBy(s => s.Price).ThenBy(s => s.Id)
            .Take(3).Select(s => s.Id));
        cases.Scalar("First", t => t.Samples.OrderBy(s => s.Id).First(s => s.Number > 0).Id);
        cases.Scalar("FirstOrDefault of none", t => t.Samples.FirstOrDefault(s => s.Number > 1_000_000));
        cases.Scalar("Single", t => t.Samples.Single(s => s.Id == 7).Text);
        cases.Scalar("Last", t => t.Samples.OrderBy(s => s.Id).Last().Id);
        cases.Scalar("Any", t => t.Samples.Any(s => s.Number > 40));
        cases.Scalar("All", t => t.Samples.All(s => s.Id > 0));
        cases.Scalar("Count", t => t.Samples.Count(s => s.Flag));
        cases.Scalar("LongCount", t => t.Samples.LongCount());
        cases.Scalar("Find by key", t => t.Authors.Single(a => a.Id == Seed.KeyOf(1002)).Name);
        cases.Rows("Distinct", t => t.Books.Select(b => b.Year).Distinct());
        cases.Ordered("Distinct and Take", t => t.Books.Select(b => b.Year).Distinct().OrderBy(y => y).Take(3));
    }

    private static void Joins(QueryCases cases)
    {
        cases.Rows("inner", t =>
            t.Books.Join(t.Authors, b => b.AuthorId, a => (Guid?)a.Id, (b, a) => b.Title + a.Name));
        cases.Rows("left", t => t.Authors.LeftJoin(
            t.Books,
            a => (Guid?)a.Id,
            b => b.AuthorId,
            (a, b) => a.Name + (b == null ? "-" : b.Title)));
        cases.Rows("to one", t => t.Books.Where(b => b.Author != null).Select(b => b.Author!.Name));
        cases.Rows("to one, or none", t => t.Books.Select(b => b.Author == null ? "nobody" : b.Author.Name));
        cases.Rows("condition over to one", t => t.Books.Where(b => b.Author != null && b.Author.Name == "Author 2")
            .Select(b => b.Id));
        cases.Rows("SelectMany", t => t.Authors.SelectMany(a => a.Books).Select(b => b.Title));
        cases.Rows("SelectMany with both", t => t.Authors.SelectMany(a => a.Books, (a, b) => a.Name + b.Title));
        cases.Rows("SelectMany filtered", t => t.Authors.SelectMany(a => a.Books.Where(b => b.Year > 2003))
            .Select(b => b.Id));
        cases.Rows("cross", t => t.Subjects.SelectMany(_ => t.Authors, (s, a) => s.Name + a.Name));
        cases.Rows("many to many", t => t.Books.SelectMany(b => b.Subjects, (b, s) => b.Title + s.Name));
        cases.Rows("owned", t => t.Authors.Where(a => a.Home != null && a.Home.City == "Paris").Select(a => a.Name));
        cases.Rows("hierarchy", t => t.Shapes.OfType<Circle>().Select(c => new { c.Name, c.Radius }));
        cases.Rows("of a kind", t => t.Shapes.Where(s => s is Box).Select(s => s.Name));
        cases.Rows("three tables", t => t.Reviews.Where(r => r.Book!.Author != null && r.Stars > 3)
            .Select(r => new { r.Id, r.Book!.Title, r.Book.Author!.Name }));
    }

    private static void Groups(QueryCases cases)
    {
        cases.Rows("count", t => t.Books.GroupBy(b => b.Year).Select(g => new { g.Key, Count = g.Count() }));
        cases.Rows("aggregates", t => t.Books.GroupBy(b => b.AuthorId).Select(g => new
        {
            g.Key,
            Sum = g.Sum(b => b.Price),
            Max = g.Max(b => b.Year),
            Min = g.Min(b => b.Title),
            Average = g.Average(b => b.Year),
        }));
        cases.Rows("average of decimals", t => t.Books.GroupBy(b => b.AuthorId)
            .Select(g => new { g.Key, Average = g.Average(b => b.Price) }));
        cases.Rows("two keys", t => t.Samples.GroupBy(s => new { s.Flag, s.Color })
            .Select(g => new { g.Key.Flag, g.Key.Color, Count = g.Count(), Sum = g.Sum(s => s.Number) }));
        cases.Rows("having", t => t.Reviews.GroupBy(r => r.BookId).Where(g => g.Count() > 3).Select(g => g.Key));
        cases.Rows("condition in aggregate", t => t.Reviews.GroupBy(r => r.BookId).Select(g => new
        {
            g.Key,
            Good = g.Count(r => r.Stars >= 4),
            Best = g.Where(r => r.Comment != null).Max(r => (int?)r.Stars),
        }));
        cases.Rows("distinct in aggregate", t => t.Reviews.GroupBy(r => r.BookId)
            .Select(g => new { g.Key, Different = g.Select(r => r.Stars).Distinct().Count() }));
        cases.Ordered("ordered by aggregate", t => t.Reviews.GroupBy(r => r.BookId)
            .Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(x => x.Count).ThenBy(x => x.Key));
        cases.Rows("joined texts", t => t.Books.Where(b => b.AuthorId != null).GroupBy(b => b.AuthorId)
            .Select(g => new { g.Key, Titles = string.Join("; ", g.OrderBy(b => b.Id).Select(b => b.Title)) }));
        cases.Rows("texts without separator", t => t.Books.Where(b => b.AuthorId != null).GroupBy(b => b.AuthorId)
            .Select(g => new { g.Key, Titles = string.Concat(g.OrderBy(b => b.Id).Select(b => b.Title)) }));
        cases.Rows("first of group", t => t.Books.Where(b => b.AuthorId != null).GroupBy(b => b.AuthorId)
            .Select(g => g.OrderByDescending(b => b.Id).First().Title));
        cases.Scalar("sum of ints", t => t.Samples.Sum(s => s.Number));
        cases.Scalar("sum of longs", t => t.Samples.Sum(s => s.Big));
        cases.Scalar("sum of decimals", t => t.Samples.Sum(s => s.Price));
        cases.Scalar("sum of doubles", t => t.Samples.Sum(s => s.Ratio));
        cases.Scalar("sum of nullables", t => t.Samples.Sum(s => s.NumberOrNull));
        cases.Scalar("sum of none", t => t.Samples.Where(s => s.Id < 0).Sum(s => s.Number));
        cases.Scalar("average of ints", t => t.Samples.Average(s => s.Number));
        cases.Scalar("max of none", t => t.Samples.Where(s => s.Id < 0).Max(s => (int?)s.Number));
        cases.Scalar("min of decimals", t => t.Samples.Min(s => s.Price));
    }

    private static void Sets(QueryCases cases)
    {
        cases.Rows("Union", t => t.Samples.Where(s => s.Id < 5).Select(s => s.Flag)
            .Union(t.Samples.Where(s => s.Id > 3).Select(s => s.Flag)));
        cases.Rows("Concat", t => t.Samples.Where(s => s.Id < 5).Select(s => s.Id)
            .Concat(t.Samples.Where(s => s.Id < 3).Select(s => s.Id)));
        cases.Rows("Intersect", t => t.Samples.Where(s => s.Id < 9).Select(s => s.Id)
            .Intersect(t.Samples.Where(s => s.Id > 5).Select(s => s.Id)));
        cases.Rows("Except", t => t.Samples.Select(s => s.Id).Except(t.Samples.Where(s => s.Flag).Select(s => s.Id)));
        cases.Rows("Union of Except", t => t.Books.Select(b => b.Year)
            .Union(t.Samples.Select(s => s.Id).Except(t.Reviews.Select(r => r.Id))));
        cases.Ordered("page of Union", t => t.Books.Select(b => b.Title).Union(t.Authors.Select(a => a.Name))
            .OrderBy(x => x).Skip(2).Take(5));
        cases.Rows("Union of pages", t => t.Samples.OrderBy(s => s.Id).Take(2).Select(s => s.Id)
            .Union(t.Samples.OrderByDescending(s => s.Id).Take(2).Select(s => s.Id)));
    }

    private static void Subqueries(QueryCases cases)
    {
        cases.Rows("Any of many", t => t.Books.Where(b => b.Reviews.Any(r => r.Stars == 5)).Select(b => b.Id));
        cases.Rows("All of many", t => t.Books.Where(b => b.Reviews.All(r => r.Stars > 1)).Select(b => b.Id));
        cases.Rows("Count of many", t => t.Books.Select(b => new { b.Id, Count = b.Reviews.Count }));
        cases.Rows("Count in condition", t => t.Authors.Where(a => a.Books.Count > 2).Select(a => a.Name));
        cases.Rows("Max or null", t => t.Books.Select(b => new { b.Id, Best = b.Reviews.Max(r => (int?)r.Stars) }));
        cases.Rows("First of many", t => t.Authors.Select(a => new
        {
            a.Name,
            Newest = a.Books.OrderByDescending(b => b.Year).ThenBy(b => b.Id).Select(b => b.Title).FirstOrDefault(),
        }));
        cases.Rows("in other table", t => t.Books
            .Where(b => t.Reviews.Where(r => r.Stars == 5).Select(r => r.BookId).Contains(b.Id)).Select(b => b.Id));
        cases.Rows("not in other table", t => t.Books
            .Where(b => !t.Reviews.Select(r => r.BookId).Contains(b.Id)).Select(b => b.Id));
        cases.Rows("in a page of other table", t => t.Books
            .Where(b => t.Reviews.OrderBy(r => r.Id).Select(r => r.BookId).Take(5).Contains(b.Id)).Select(b => b.Id));
        cases.Rows("in the rest of other table", t => t.Books
            .Where(b => t.Reviews.OrderBy(r => r.Id).Select(r => r.BookId).Skip(15).Contains(b.Id)).Select(b => b.Id));
        cases.Rows("lists in rows", t => t.Authors.OrderBy(a => a.Name)
            .Select(a => new { a.Name, Titles = a.Books.OrderBy(b => b.Id).Select(b => b.Title).ToList() }));
        cases.Rows("pages in rows", t => t.Authors.OrderBy(a => a.Name).Select(a => new
        {
            a.Name,
            Titles = a.Books.OrderByDescending(b => b.Id).Take(2).Select(b => b.Title).ToList(),
        }));
    }

    private static void Lists(QueryCases cases)
    {
        int[] numbers = [1, 4, 9, 1000];
        int[] none = [];
        int?[] withNull = [4, null];
        List<string> texts = ["apple", "zebra"];
        var many = Enumerable.Range(1, 700).ToArray();
        cases.Where("ints", s => numbers.Contains(s.Id));
        cases.Where("none", s => none.Contains(s.Id));
        cases.Where("not in none", s => !none.Contains(s.Id));
        cases.Where("with null", s => withNull.Contains(s.NumberOrNull));
        cases.Where("texts", s => texts.Contains(s.Text));
        cases.Where("many", s => many.Contains(s.Id));
        cases.Where("dates", s => new[] { new DateOnly(2024, 3, 31) }.Contains(s.Day));
        cases.Where("enums", s => new[] { Color.Red, Color.Blue }.Contains(s.Color));
        cases.Where("byte among bytes", s => s.Bytes.Contains((byte)20));
        cases.Where("byte of the row among bytes", s => s.Bytes.Contains(s.Tiny));
        cases.Where("Any over a list", s => numbers.Any(n => n == s.Id));
        cases.Where("Count over a list", s => numbers.Count(n => n > s.Id) == 2);
        cases.Rows("joined with a list", t =>
            t.Samples.Where(s => numbers.Where(n => n < 5).Contains(s.Id)).Select(s => s.Id));
    }
}

public sealed class SqliteShapeTests(WorldFixture<Sqlite> world) : ShapeTests<Sqlite>(world);

public sealed class MariaDbShapeTests(WorldFixture<MariaDb> world) : ShapeTests<MariaDb>(world);

public sealed class PostgreSqlShapeTests(WorldFixture<PostgreSql> world) : ShapeTests<PostgreSql>(world);
