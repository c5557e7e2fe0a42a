using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Methods of texts.</summary>
public abstract class StringTests<TStore>(WorldFixture<TStore> world) : QueryTests<TStore>(world)
    where TStore : IStore
{
    private static readonly QueryCases Cases = Write();

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Query_StringMethod_AnswersLikeObjects(string name) => RunAsync(Cases[name]);

    private static QueryCases Write()
    {
        var cases = new QueryCases();
        Parts(cases);
        Changes(cases);
        Orders(cases);
        return cases;
    }

    private static void Parts(QueryCases cases)
    {
        var (start, end, part, wild, empty) = ("app", "pie", "ppl", "%", "");
        var letter = 'p';
        cases.Where("StartsWith constant", s => s.Text.StartsWith("app"))
            .DiffersOn<Sqlite>("its LIKE ignores case");
        cases.Where("StartsWith parameter", s => s.Text.StartsWith(start))
            .DiffersOn<Sqlite>("its LIKE ignores case");
        cases.Where("StartsWith wild constant", s => s.Text.StartsWith("a%"));
        cases.Where("StartsWith wild parameter", s => s.Text.StartsWith("a" + wild));
        cases.Where("StartsWith empty", s => s.Text.StartsWith(empty));
        cases.Where("StartsWith column", s => s.Text.StartsWith(s.TextOrNull ?? "x"));
        cases.Where("StartsWith null column", s => s.TextOrNull != null && s.Text.StartsWith(s.TextOrNull));
        cases.Where("StartsWith char", s => s.Text.StartsWith('a'))
            .DiffersOn<Sqlite>("its LIKE ignores case").RefusedBy<PostgreSql>("does not translate it");
        cases.Where("EndsWith constant", s => s.Text.EndsWith("pie"));
        cases.Where("EndsWith parameter", s => s.Text.EndsWith(end));
        cases.Where("EndsWith wild", s => s.Text.EndsWith("e_case"));
        cases.Where("EndsWith column", s => s.Text.EndsWith(s.TextOrNull ?? "x"));
        cases.Where("Contains constant", s => s.Text.Contains("ppl"));
        cases.Where("Contains parameter", s => s.Text.Contains(part));
        cases.Where("Contains percent sign", s => s.Text.Contains("%"));
        cases.Where("Contains percent sign parameter", s => s.Text.Contains(wild));
        cases.Where("Contains underscore", s => s.Text.Contains("_"));
        cases.Where("Contains backslash", s => s.Text.Contains("\\"));
        cases.Where("Contains quote", s => s.Text.Contains("'"));
        cases.Where("Contains vertical bar", s => s.Text.Contains("|"));
        cases.Where("Contains empty", s => s.Text.Contains(empty));
        cases.Where("Contains char", s => s.Text.Contains('p'))
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Where("Contains char parameter", s => s.Text.Contains(letter))
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Where("Contains column", s => s.Text.Contains(s.TextOrNull ?? "x"));
        cases.Where("not Contains of null", s => s.TextOrNull == null || !s.TextOrNull.Contains("apple"));
        cases.Select("IndexOf", s => s.Text.IndexOf("p"));
        cases.Select("IndexOf missing", s => s.Text.IndexOf("zzz"));
        cases.Select("IndexOf empty", s => s.Text.IndexOf(empty));
        cases.Select("IndexOf char", s => s.Text.IndexOf('e'))
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Select("Length", s => s.Text.Length);
        cases.Select("IsNullOrEmpty", s => string.IsNullOrEmpty(s.TextOrNull));
        cases.Select("IsNullOrWhiteSpace", s => string.IsNullOrWhiteSpace(s.TextOrNull));
        cases.Select("FirstOrDefault", s => s.Text == "" ? ' ' : s.Text.FirstOrDefault());
        cases.Select("LastOrDefault", s => s.Text == "" ? ' ' : s.Text.LastOrDefault());
    }

    private static void Changes(QueryCases cases)
    {
        var length = 3;
        cases.Rows("Substring within", t =>
            t.Samples.Where(s => s.Text.Length > 4).Select(s => s.Text.Substring(1, 3)));
        cases.Rows("Substring to the end", t =>
            t.Samples.Where(s => s.Text.Length > 4).Select(s => s.Text.Substring(2)));
        cases.Where("Substring parameter", s => s.Text.Length > 4 && s.Text.Substring(0, length) == "app");
        cases.Select("Replace", s => s.Text.Replace("pp", "bb"));
        cases.Select("Replace by nothing", s => s.Text.Replace(" ", ""));
        cases.Select("Replace backslash", s => s.Text.Replace("\\", "/"));
        cases.Select("ToUpper", s => s.Text.ToUpper()).DiffersOn<Sqlite>("knows only ASCII")
            .DiffersOn<PostgreSql>("knows only ASCII in the locale C");
        cases.Select("ToLower", s => s.Text.ToLower());
        cases.Select("Trim", s => s.Text.Trim());
        cases.Select("TrimStart", s => s.Text.TrimStart());
        cases.Select("TrimEnd", s => s.Text.TrimEnd());
        cases.Select("Trim char", s => s.Text.Trim('e'));
        cases.Select("TrimStart char", s => s.Text.TrimStart('a'));
        cases.Select("TrimEnd char", s => s.Text.TrimEnd('e'));
        cases.Select("Concat", s => string.Concat(s.Text, "-", s.TextOrNull));
        cases.Select("Join", s => string.Join(", ", new[] { s.Text, s.TextOrNull, "end" }))
            .RefusedBy<Sqlite>("has no such function");
        cases.Select("PadLeft", s => s.Text.PadLeft(6)).RefusedBy<Sqlite>("has no such function")
            .DiffersOn<PostgreSql>("cuts off what is longer");
        cases.Select("PadRight char", s => s.Text.PadRight(6, '*')).RefusedBy<Sqlite>("has no such function")
            .DiffersOn<PostgreSql>("cuts off what is longer");
    }

    private static void Orders(QueryCases cases)
    {
        cases.Ordered("OrderBy", t => t.Samples.OrderBy(s => s.Text).Select(s => s.Text));
        cases.Ordered("OrderByDescending", t => t.Samples.OrderByDescending(s => s.Text).Select(s => s.Text));
        cases.Where("Compare less", s => string.Compare(s.Text, "b") < 0);
        cases.Where("Compare greater or equal", s => string.Compare(s.Text, "apple") >= 0);
        cases.Where("CompareTo", s => s.Text.CompareTo("apple") == 0);
        cases.Where("char in order", s => s.Letter > 'f');
        cases.Where("In list", s => new[] { "apple", "pie", "it's" }.Contains(s.Text));
        cases.Scalar("Max", t => t.Samples.Max(s => s.Text));
        cases.Scalar("Min", t => t.Samples.Min(s => s.Text));
        cases.Rows("Distinct", t => t.Samples.Select(s => s.Text.ToLower()).Distinct());
    }
}

public sealed class SqliteStringTests(WorldFixture<Sqlite> world) : StringTests<Sqlite>(world);

public sealed class MariaDbStringTests(WorldFixture<MariaDb> world) : StringTests<MariaDb>(world);

public sealed class PostgreSqlStringTests(WorldFixture<PostgreSql> world) : StringTests<PostgreSql>(world);
