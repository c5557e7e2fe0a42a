using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Operators of C#, on values and on nulls.</summary>
public abstract class OperatorTests<TStore>(WorldFixture<TStore> world)
    : QueryTests<TStore>(world) where TStore : IStore
{
    private static readonly QueryCases Cases = Write();

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Query_Operator_AnswersLikeObjects(string name) => RunAsync(Cases[name]);

    private static QueryCases Write()
    {
        var cases = new QueryCases();
        Comparisons(cases);
        Nulls(cases);
        Arithmetic(cases);
        Bits(cases);
        return cases;
    }

    private static void Comparisons(QueryCases cases)
    {
        var (number, text, price, key) = (7, "apple", 12.35m, Seed.KeyOf(3));
        cases.Where("int equal", s => s.Number == number);
        cases.Where("int not equal", s => s.Number != number);
        cases.Where("int less", s => s.Number < number);
        cases.Where("int between", s => s.Number >= -14 && s.Number <= number);
        cases.Where("long greater", s => s.Big > 10_000_000_000);
        cases.Where("short less", s => s.Small < -100);
        cases.Where("byte greater", s => s.Tiny > 100);
        cases.Where("sbyte less", s => s.SignedTiny < 0);
        cases.Where("ushort greater", s => s.UnsignedSmall > 30000);
        cases.Where("uint greater", s => s.Unsigned > 2_500_000_000);
        cases.Where("ulong equal", s => s.UnsignedBig == 3_000_000_000_000);
        cases.Where("decimal equal", s => s.Price == price);
        cases.Where("decimal less", s => s.Price < price);
        cases.Where("double greater", s => s.Ratio > 0.7);
        cases.Where("float less or equal", s => s.Single <= 2.5f);
        cases.Where("string equal, case counts", s => s.Text == text);
        cases.Where("string equal, spaces count", s => s.Text == "  padded");
        cases.Where("string not equal", s => s.Text != text);
        cases.Where("string with backslash", s => s.Text == @"back\slash");
        cases.Where("string with quote", s => s.Text == "it's");
        cases.Where("string beyond latin", s => s.Text == "Grüße, 東京");
        cases.Where("bool", s => s.Flag);
        cases.Where("bool not", s => !s.Flag);
        cases.Where("bool equal bool", s => s.Flag == (s.Number > 0));
        cases.Where("bool xor", s => s.Flag ^ (s.Number > 0)).RefusedBy<Sqlite>("has no exclusive or");
        cases.Where("Guid equal", s => s.Key == key);
        cases.Where("Guid in order of time", s => s.Key > key);
        cases.Where("DateTime less", s => s.At < new DateTime(2024, 12, 1, 0, 0, 0, DateTimeKind.Utc));
        cases.Where("DateTimeOffset less", s => s.Instant < new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero))
            .RefusedBy<Sqlite>("keeps a text with an offset, which does not compare");
        cases.Where("DateOnly greater", s => s.Day > new DateOnly(2025, 1, 1));
        cases.Where("TimeOnly less", s => s.Clock < new TimeOnly(8, 0));
        cases.Where("TimeSpan less", s => s.Length < TimeSpan.Zero)
            .RefusedBy<Sqlite>("keeps a text, which does not compare");
        cases.Where("bytes equal", s => s.BytesOrNull == new byte[] { 4, 0, 255 })
            .DiffersOn<Sqlite>("stores compare bytes, objects references")
            .DiffersOn<MariaDb>("stores compare bytes, objects references")
            .DiffersOn<PostgreSql>("stores compare bytes, objects references");
        cases.Where("enum kept as text", s => s.Color == Color.Blue);
        cases.Where("enum kept as number", s => s.ColorAsNumber == Color.Blue);
        cases.Where("char equal", s => s.Letter == 'd');
    }

    private static void Nulls(QueryCases cases)
    {
        int? number = 4;
        int? none = null;
        string? text = null;
        cases.Where("null equal null", s => s.NumberOrNull == null);
        cases.Where("null not equal null", s => s.TextOrNull != null);
        cases.Where("nullable equal parameter", s => s.NumberOrNull == number);
        cases.Where("nullable equal null parameter", s => s.NumberOrNull == none);
        cases.Where("nullable not equal parameter", s => s.NumberOrNull != number);
        cases.Where("nullable text not equal null parameter", s => s.TextOrNull != text);
        cases.Where("nullable not equal value", s => s.TextOrNull != "apple");
        cases.Where("nullable equal nullable", s => s.NumberOrNull == (int?)s.Number);
        cases.Where("not of comparison with null", s => !(s.NumberOrNull > 5));
        cases.Where("nullable bool is true", s => s.FlagOrNull == true);
        cases.Where("nullable bool is not true", s => s.FlagOrNull != true);
        cases.Where("HasValue", s => s.PriceOrNull.HasValue);
        cases.Select("coalesce number", s => s.NumberOrNull ?? -1);
        cases.Select("coalesce text", s => s.TextOrNull ?? "none");
        cases.Select("coalesce column", s => s.NumberOrNull ?? s.Number);
        cases.Select("GetValueOrDefault", s => s.NumberOrNull.GetValueOrDefault());
        cases.Select("nullable arithmetic", s => s.NumberOrNull + 1);
        cases.Select("nullable comparison projected", s => s.NumberOrNull > 4);
        cases.Select("text plus null", s => s.Text + s.TextOrNull);
        cases.Where("null in list", s => new int?[] { 1, null, 4 }.Contains(s.NumberOrNull));
        cases.Where("null not in list", s => !new[] { "apple", "pie" }.Contains(s.TextOrNull));
    }

    private static void Arithmetic(QueryCases cases)
    {
        cases.Select("int sum, difference, product", s => (s.Number + 3) * (s.Number - 5) - s.Number);
        cases.Select("int quotient cuts off", s => s.Number / 4);
        cases.Select("int remainder", s => s.Number % 4);
        cases.Select("long quotient", s => s.Big / 3);
        cases.Select("decimal sum", s => s.Price + 0.1m);
        cases.Select("decimal product", s => s.Price * 2);
        cases.Select("decimal difference", s => s.Price - 1000);
        cases.Select("double quotient", s => s.Ratio / 3);
        cases.Select("double of int", s => s.Number / 4.0);
        cases.Select("float product", s => s.Single * 2);
        cases.Select("negative", s => -s.Number);
        cases.Select("negative double", s => -s.Ratio);
        cases.Select("left to right", s => s.Number - (s.Small - 5) - 3);
        cases.Select("parentheses", s => (s.Number + 1) * (s.Small + 2) / 3);
        cases.Select("conditional", s => s.Number > 0 ? "positive" : s.Number < 0 ? "negative" : "zero");
        cases.Select("text plus number", s => s.Text + "-" + s.Number);
        cases.Select("text plus text", s => "<" + s.Text + "|" + s.Text + ">");
        cases.Select("truth value projected", s => s.Number > 0 && s.Flag);
        cases.Select("cast cuts off", s => (int)s.Ratio).DiffersOn<PostgreSql>("rounds");
        cases.Select("cast decimal cuts off", s => (long)s.Price).DiffersOn<PostgreSql>("rounds");
        cases.Select("cast widens", s => (long)s.Number * 10_000_000_000);
        cases.Select("cast to double", s => (double)s.Number / 8);
        cases.Select("cast to decimal", s => (decimal)s.Number / 8);
    }

    private static void Bits(QueryCases cases)
    {
        cases.Select("and", s => s.Number & 12);
        cases.Select("or", s => s.Number | 1);
        cases.Select("xor", s => s.Number ^ 5).RefusedBy<Sqlite>("has no exclusive or");
        cases.Select("complement", s => ~s.Number);
        cases.Select("and of negatives", s => s.Small & -4);
        cases.Select("flags of bool", s => s.Flag & (s.Number > 0));
    }
}

public sealed class SqliteOperatorTests(WorldFixture<Sqlite> world) : OperatorTests<Sqlite>(world);

public sealed class MariaDbOperatorTests(WorldFixture<MariaDb> world) : OperatorTests<MariaDb>(world);

public sealed class PostgreSqlOperatorTests(WorldFixture<PostgreSql> world) : OperatorTests<PostgreSql>(world);
