using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Methods of Math, and conversions.</summary>
public abstract class NumberTests<TStore>(WorldFixture<TStore> world) : QueryTests<TStore>(world)
    where TStore : IStore
{
    private static readonly QueryCases Cases = Write();

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Query_NumberMethod_AnswersLikeObjects(string name) => RunAsync(Cases[name]);

    private static QueryCases Write()
    {
        var cases = new QueryCases();
        Methods(cases);
        Functions(cases);
        Conversions(cases);
        return cases;
    }

    private static void Methods(QueryCases cases)
    {
        cases.Select("Abs int", s => Math.Abs(s.Number));
        cases.Select("Abs decimal", s => Math.Abs(s.Price)).RefusedBy<Sqlite>("keeps decimals as texts");
        cases.Select("Abs double", s => Math.Abs(s.Ratio));
        cases.Select("Sign", s => Math.Sign(s.Number)).RefusedBy<Sqlite>("does not translate it");
        cases.Select("Ceiling double", s => Math.Ceiling(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Floor double", s => Math.Floor(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Ceiling decimal", s => Math.Ceiling(s.Price)).RefusedBy<Sqlite>("keeps decimals as texts");
        cases.Select("Floor decimal", s => Math.Floor(s.Price)).RefusedBy<Sqlite>("keeps decimals as texts");
        cases.Select("Truncate double", s => Math.Truncate(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Truncate decimal", s => Math.Truncate(s.Price)).RefusedBy<Sqlite>("keeps decimals as texts");
        cases.Select("Round double", s => Math.Round(s.Ratio * 1.01));
        cases.Select("Round decimal to digits", s => Math.Round(s.Price * 1.0001m, 2))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("Max", s => Math.Max(s.Number, 3));
        cases.Select("Min", s => Math.Min(s.Number, s.Small));
    }

    private static void Functions(QueryCases cases)
    {
        cases.Select("Pow", s => Math.Pow(s.Ratio, 2)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Sqrt", s => Math.Sqrt(s.Id)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Exp", s => Math.Exp(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Log", s => Math.Log(s.Id)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Log to a base", s => Math.Log(s.Id, 3))
            .RefusedBy<PostgreSql>("knows it for exact numbers alone").RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Log10", s => Math.Log10(s.Id)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Log2", s => Math.Log2(s.Id))
            .RefusedBy<PostgreSql>("does not translate it").RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Sin", s => Math.Sin(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Cos", s => Math.Cos(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Tan", s => Math.Tan(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Asin", s => Math.Asin(s.Ratio / 10)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Acos", s => Math.Acos(s.Ratio / 10)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Atan", s => Math.Atan(s.Ratio)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("Atan2", s => Math.Atan2(s.Ratio, 2)).RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("DegreesToRadians", s => double.DegreesToRadians(s.Ratio))
            .RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("RadiansToDegrees", s => double.RadiansToDegrees(s.Ratio))
            .RefusedBy<Sqlite>("3.35 is built without it");
        cases.Select("MathF", s => MathF.Abs(s.Single - 3));
    }

    private static void Conversions(QueryCases cases)
    {
        cases.Select("int to text", s => s.Number.ToString());
        cases.Select("long to text", s => s.Big.ToString());
        cases.Select("bool to text", s => s.Flag.ToString());
        cases.Select("Guid to text", s => s.Key.ToString()).DiffersOn<Sqlite>("keeps bytes");
        cases.Select("char to text", s => s.Letter.ToString());
        cases.Select("byte to text", s => s.Tiny.ToString());
        cases.Select("ulong to text", s => s.UnsignedBig.ToString()).RefusedBy<Sqlite>("keeps them as texts");
        cases.Select("double to text", s => (s.Id / 4.0).ToString())
            .DiffersOn<Sqlite>("writes 1.0 where others write 1");
        cases.Select("enum kept as text to text", s => s.Color.ToString());
        cases.Select("text in text", s => s.Text + s.Number.ToString());
        cases.Select("ToInt32 of text", s => Convert.ToInt32(s.Number.ToString()))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToInt32 of double rounds", s => Convert.ToInt32(s.Ratio))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToInt64 of int", s => Convert.ToInt64(s.Number)).RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToInt16 of double rounds", s => Convert.ToInt16(s.Ratio))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToByte of decimal rounds", s => Convert.ToByte(s.PriceOrNull ?? 1))
            .RefusedBy<Sqlite>("does not translate it")
            .DiffersOn<MariaDb>("rounds halves up").DiffersOn<PostgreSql>("rounds halves up");
        cases.Select("ToDouble of int", s => Convert.ToDouble(s.Number)).RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToDecimal of int", s => Convert.ToDecimal(s.Number)).RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToString of int", s => Convert.ToString(s.Number)).RefusedBy<Sqlite>("does not translate it");
        cases.Select("ToBoolean of int", s => Convert.ToBoolean(s.Number)).RefusedBy<Sqlite>("does not translate it");
    }
}

public sealed class SqliteNumberTests(WorldFixture<Sqlite> world) : NumberTests<Sqlite>(world);

public sealed class MariaDbNumberTests(WorldFixture<MariaDb> world) : NumberTests<MariaDb>(world);

public sealed class PostgreSqlNumberTests(WorldFixture<PostgreSql> world) : NumberTests<PostgreSql>(world);
