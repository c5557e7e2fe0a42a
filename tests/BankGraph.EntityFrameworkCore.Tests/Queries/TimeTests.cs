using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Instants, dates and times of day, and ids.</summary>
public abstract class TimeTests<TStore>(WorldFixture<TStore> world) : QueryTests<TStore>(world)
    where TStore : IStore
{
    private static readonly QueryCases Cases = Write();

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Query_TimeMethod_AnswersLikeObjects(string name) => RunAsync(Cases[name]);

    private static QueryCases Write()
    {
        var cases = new QueryCases();
        PartsOfInstants(cases);
        Arithmetic(cases);
        Dates(cases);
        Others(cases);
        return cases;
    }

    private static void PartsOfInstants(QueryCases cases)
    {
        cases.Select("Year", s => s.At.Year);
        cases.Select("Month", s => s.At.Month);
        cases.Select("Day", s => s.At.Day);
        cases.Select("Hour", s => s.At.Hour);
        cases.Select("Minute", s => s.At.Minute);
        cases.Select("Second", s => s.At.Second);
        cases.Select("Millisecond", s => s.At.Millisecond).RefusedBy<PostgreSql>("does not translate it");
        cases.Select("Microsecond", s => s.At.Microsecond).RefusedBy<Sqlite>("does not translate it")
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Select("DayOfYear", s => s.At.DayOfYear);
        cases.Select("DayOfWeek", s => s.At.DayOfWeek);
        cases.Select("Date", s => s.At.Date);
        cases.Where("Date equal", s => s.At.Date == new DateTime(2024, 4, 7, 0, 0, 0, DateTimeKind.Utc));
        cases.Select("TimeOfDay", s => s.At.TimeOfDay).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("Year of null", s => s.AtOrNull != null ? s.AtOrNull.Value.Year : 0);
        cases.Where("before today", s => s.At < DateTime.Today).RefusedBy<PostgreSql>("takes it for local time");
        cases.Where("date before today", s => s.Day < DateOnly.FromDateTime(DateTime.UtcNow));
        cases.Where("before now", s => s.At < DateTime.UtcNow);
        cases.Ordered("OrderBy", t => t.Samples.OrderByDescending(s => s.At).Select(s => s.Id));
        cases.Scalar("Max", t => t.Samples.Max(s => s.At));
        cases.Scalar("Min of nullable", t => t.Samples.Min(s => s.AtOrNull));
    }

    private static void Arithmetic(QueryCases cases)
    {
        var (days, hours, newYear) = (1.5, 30, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        cases.Select("AddYears", s => s.At.AddYears(1)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddMonths", s => s.At.AddMonths(-1)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddMonths of column", s => s.At.AddMonths(s.Id)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddDays", s => s.At.AddDays(40)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddDays with a fraction", s => s.At.AddDays(days)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddDays of column", s => s.At.AddDays(s.Number)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddHours", s => s.At.AddHours(hours)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddMinutes", s => s.At.AddMinutes(-90)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddSeconds", s => s.At.AddSeconds(100)).DiffersOn<Sqlite>("keeps milliseconds");
        cases.Select("AddMilliseconds", s => s.At.AddMilliseconds(1500)).DiffersOn<Sqlite>("keeps milliseconds")
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Select("AddMicroseconds", s => s.At.AddMicroseconds(7)).RefusedBy<Sqlite>("does not translate it")
            .RefusedBy<PostgreSql>("does not translate it");
        cases.Where("AddDays in a condition", s => s.At.AddDays(10) > newYear);
        cases.Select("plus a length", s => s.At + s.Length).RefusedBy<Sqlite>("keeps lengths as texts");
        cases.Select("minus a length", s => s.At - s.Length).RefusedBy<Sqlite>("keeps lengths as texts");
        cases.Select("DateTimeOffset parts", s => s.Instant.Year + s.Instant.Minute)
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("DateTimeOffset UtcDateTime", s => s.Instant.UtcDateTime)
            .RefusedBy<Sqlite>("does not translate it").RefusedBy<PostgreSql>("does not translate it");
        cases.Select("DateTimeOffset AddHours", s => s.Instant.AddHours(5)).RefusedBy<Sqlite>("does not translate it");
    }

    private static void Dates(QueryCases cases)
    {
        var day = new DateOnly(2024, 3, 1);
        cases.Select("date Year", s => s.Day.Year);
        cases.Select("date Month", s => s.Day.Month);
        cases.Select("date Day", s => s.Day.Day);
        cases.Select("date DayOfYear", s => s.Day.DayOfYear);
        cases.Select("date DayOfWeek", s => s.Day.DayOfWeek);
        cases.Select("date DayNumber", s => s.Day.DayNumber);
        cases.Select("days between", s => s.Day.DayNumber - day.DayNumber);
        cases.Select("date AddDays", s => s.Day.AddDays(s.Number));
        cases.Select("date AddMonths", s => s.Day.AddMonths(1))
            .DiffersOn<Sqlite>("goes past the end of a month");
        cases.Select("date AddYears", s => s.Day.AddYears(-1));
        cases.Where("parameter AddDays of column", s => day.AddDays(s.Id) < s.Day);
        cases.Select("FromDateTime", s => DateOnly.FromDateTime(s.At));
        cases.Where("FromDateTime equal", s => DateOnly.FromDateTime(s.At) == new DateOnly(2024, 4, 6));
        cases.Select("ToDateTime", s => s.Day.ToDateTime(s.Clock)).RefusedBy<Sqlite>("does not translate it");
        cases.Where("date between", s => s.Day >= day && s.Day < day.AddMonths(6));
        cases.Ordered("date OrderBy", t => t.Samples.OrderBy(s => s.DayOrNull == null).ThenBy(s => s.DayOrNull)
            .ThenBy(s => s.Id).Select(s => s.Id));
        cases.Scalar("date Max", t => t.Samples.Max(s => s.Day));
        cases.Rows("by month", t => t.Samples.GroupBy(s => s.Day.Month).Select(g => new { g.Key, Count = g.Count() }));
    }

    private static void Others(QueryCases cases)
    {
        var ids = new[] { Seed.KeyOf(2), Seed.KeyOf(5) };
        cases.Select("time Hour", s => s.Clock.Hour).RefusedBy<Sqlite>("does not translate it");
        cases.Select("time Minute", s => s.Clock.Minute).RefusedBy<Sqlite>("does not translate it");
        cases.Select("time Second", s => s.Clock.Second).RefusedBy<Sqlite>("does not translate it");
        cases.Select("time ToTimeSpan", s => s.Clock.ToTimeSpan()).RefusedBy<Sqlite>("does not translate it");
        cases.Select("time FromTimeSpan", s => TimeOnly.FromTimeSpan(s.Clock.ToTimeSpan()))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Select("time FromDateTime", s => TimeOnly.FromDateTime(s.At))
            .RefusedBy<Sqlite>("does not translate it");
        cases.Ordered("time OrderBy", t => t.Samples.OrderByDescending(s => s.Clock).Select(s => s.Id));
        cases.Ordered("length OrderBy", t => t.Samples.OrderBy(s => s.Length).Select(s => s.Id))
            .RefusedBy<Sqlite>("keeps lengths as texts");
        cases.Where("ids in list", s => ids.Contains(s.Key));
        cases.Where("ids not in list", s => !ids.Contains(s.Key));
        cases.Where("nullable ids in list", s => s.KeyOrNull != null && ids.Contains(s.KeyOrNull.Value));
        cases.Ordered("ids OrderBy", t => t.Samples.OrderByDescending(s => s.Key).Select(s => s.Key));
        cases.Scalar("ids made by the store", t => t.Samples.Count(s => s.Key != Guid.NewGuid()))
            .RefusedBy<Sqlite>("makes none");
    }
}

public sealed class SqliteTimeTests(WorldFixture<Sqlite> world) : TimeTests<Sqlite>(world);

public sealed class MariaDbTimeTests(WorldFixture<MariaDb> world) : TimeTests<MariaDb>(world);

public sealed class PostgreSqlTimeTests(WorldFixture<PostgreSql> world) : TimeTests<PostgreSql>(world);
