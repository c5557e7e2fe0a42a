using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>Rows that a model brings along.</summary>
public abstract class SeedDataTests<TStore> where TStore : IStore
{
    private static readonly Guid Key = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");

    [Fact]
    public async Task SeedData_AddedChangedAndRemoved_IsWhatTheModelSays()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => Items(
            m,
            Row(1, "it's \\ \"quoted\" 東京 😀\n?@p0;--", Key, 1.25m, new DateOnly(2024, 2, 29), true),
            Row(2, "changed later", Guid.Empty, 0m, DateOnly.MinValue, false),
            Row(3, null, null, null, null, null)));
        Assert.Equal(
            Answer.Of(new[]
            {
                Row(1, "it's \\ \"quoted\" 東京 😀\n?@p0;--", Key, 1.25m, new DateOnly(2024, 2, 29), true),
                Row(2, "changed later", Guid.Empty, 0m, DateOnly.MinValue, false),
                Row(3, null, null, null, null, null),
            }),
            Answer.Of(await schema.RowsAsync("Items")));

        await schema.ChangeAsync(static m => Items(
            m,
            Row(2, "changed", Key, -99.99m, DateOnly.MaxValue, true),
            Row(3, null, null, null, null, null),
            Row(4, "new", null, null, null, false)));

        Assert.Equal(
            Answer.Of(new[]
            {
                Row(2, "changed", Key, -99.99m, DateOnly.MaxValue, true),
                Row(3, null, null, null, null, null),
                Row(4, "new", null, null, null, false),
            }),
            Answer.Of(await schema.RowsAsync("Items")));
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot(extension: "sql");
    }

    [Fact]
    public async Task SeedData_IntoGeneratedKeys_KeepsItsKeys()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.SharedTypeEntity<Dictionary<string, object>>("Items", t =>
            {
                t.IndexerProperty<int>("Id");
                t.IndexerProperty<string>("Text");
                t.HasData(
                    new Dictionary<string, object> { ["Id"] = 5, ["Text"] = "five" },
                    new Dictionary<string, object> { ["Id"] = 7, ["Text"] = "seven" });
            }));

        Assert.Equal([5, 7], (await schema.RowsAsync("Items")).Select(row => row["Id"]));
    }

    private static void Items(ModelBuilder model, params Dictionary<string, object?>[] rows) =>
        model.Table("Items", t =>
        {
            t.IndexerProperty<string>("Text");
            t.IndexerProperty<Guid?>("Key");
            t.IndexerProperty<decimal?>("Price").HasPrecision(18, 4);
            t.IndexerProperty<DateOnly?>("Day");
            t.IndexerProperty<bool?>("Flag");
            t.HasData((IEnumerable<object>)rows);
        });

    private static Dictionary<string, object?> Row(
        int id,
        string? text,
        Guid? key,
        decimal? price,
        DateOnly? day,
        bool? flag) => new()
    {
        ["Id"] = id,
        ["Day"] = day,
        ["Flag"] = flag,
        ["Key"] = key,
        ["Price"] = price,
        ["Text"] = text,
    };
}

public sealed class SqliteSeedDataTests : SeedDataTests<Sqlite>;

public sealed class MariaDbSeedDataTests : SeedDataTests<MariaDb>;

public sealed class PostgreSqlSeedDataTests : SeedDataTests<PostgreSql>;
