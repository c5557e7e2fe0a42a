using BankGraph.EntityFrameworkCore.Tests.Migrations;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Mappings;

/// <summary>What is peculiar to MariaDB's columns: kinds of times, fractions of seconds, other column types.</summary>
public sealed class MariaDbColumnTypeTests
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task DateTime_OfEveryKind_IsReadInUtc()
    {
        await using var schema = await CreateAsync<DateTime>();
        await schema.AddAsync("Items", ("Id", 1), ("Value", Noon));
        await schema.AddAsync("Items", ("Id", 2), ("Value", DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified)));
        await schema.AddAsync("Items", ("Id", 3), ("Value", Noon.ToLocalTime()));

        foreach (var row in await schema.RowsAsync("Items"))
        {
            var value = Assert.IsType<DateTime>(row["Value"]);
            Assert.Equal(Noon, value);
            Assert.Equal(DateTimeKind.Utc, value.Kind);
        }
    }

    [Fact]
    public async Task DateTime_FinerThanMicroseconds_IsCutOffAndNotRounded()
    {
        await using var schema = await CreateAsync<DateTime>();
        await schema.AddAsync("Items", ("Id", 1), ("Value", DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)));

        Assert.Equal(
            new DateTime(9999, 12, 31, 23, 59, 59, 999, 999, DateTimeKind.Utc),
            Assert.Single(await schema.RowsAsync("Items"))["Value"]);
    }

    [Fact]
    public async Task DateTimeOffset_WithOffset_KeepsTheInstant()
    {
        var value = new DateTimeOffset(2024, 2, 29, 1, 30, 0, TimeSpan.FromHours(5.5));
        await using var schema = await CreateAsync<DateTimeOffset>();
        await schema.AddAsync("Items", ("Id", 1), ("Value", value));

        var read = Assert.IsType<DateTimeOffset>(Assert.Single(await schema.RowsAsync("Items"))["Value"]);

        Assert.Equal(value, read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    public static TheoryData<string, object> ColumnTypes => new()
    {
        { "tinytext", "short" },
        { "text", "it's" },
        { "mediumtext", "東京" },
        { "json", """{"a": [1, "b\\c"]}""" },
        { "char(10)", "padded" },
        { "mediumint", 8_388_607 },
        { "mediumint unsigned", 16_777_215u },
        { "bigint", 7 },
        { "int", 7L },
        { "decimal(10,2)", 12.34m },
        { "numeric(5)", 12345m },
        { "float", 1.5f },
        { "double", 0.1 },
        { "datetime(3)", Noon.AddMilliseconds(123) },
        { "datetime", Noon },
        { "timestamp(6)", Noon.AddMicroseconds(5) },
        { "date", new DateOnly(2024, 2, 29) },
        { "time(3)", new TimeOnly(1, 2, 3, 4) },
        { "time", TimeSpan.FromHours(-5) },
        { "binary(4)", new byte[] { 1, 0, 255, 39 } },
        { "varbinary(100)", new byte[] { 1, 0, 255, 39 } },
        { "tinyblob", new byte[] { 1, 2 } },
        { "blob", new byte[] { 1, 2 } },
        { "mediumblob", new byte[] { 1, 2 } },
        { "bool", true },
        { "bit(1)", true },
        { "year", (short)2024 },
        { "enum('a','b')", "b" },
        { "varchar(40)", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef") },
        { "binary(16)", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef") },
    };

    [Theory]
    [MemberData(nameof(ColumnTypes))]
    public async Task ColumnType_ThatTheModelNames_KeepsTheValue(string columnType, object value)
    {
        await using var schema = await Schema<MariaDb>.CreateAsync(m => m.Table("Items", t =>
            t.IndexerProperty(value.GetType(), "Value").HasColumnType(columnType)));
        await schema.AddAsync("Items", ("Id", 1), ("Value", value));

        Assert.Equal(value, Assert.Single(await schema.RowsAsync("Items"))["Value"]);
        await using var context = schema.Open();
        Assert.Equal(1, await context.Rows("Items").CountAsync(row => row["Value"] == value));
    }

    [Theory]
    [InlineData("char(36)")]
    [InlineData("uuid")]
    [InlineData("nonsense")]
    public async Task ColumnType_ThatTheDriverReadsAsSomethingElse_IsRefused(string columnType)
    {
        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => Schema<MariaDb>.CreateAsync(m =>
            m.Table("Items", t => t.IndexerProperty<string>("Value").HasColumnType(columnType))));

        Assert.Contains(columnType, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_OfFixedLengthThatAnIdWouldHave_IsReadAsText()
    {
        await using var schema = await Schema<MariaDb>.CreateAsync(static m =>
            m.Table("Items", static t => t.IndexerProperty<string>("Value").HasMaxLength(36).IsFixedLength()));
        await schema.AddAsync("Items", ("Id", 1), ("Value", "no id"));

        Assert.Equal("no id", Assert.Single(await schema.RowsAsync("Items"))["Value"]);
    }

    private static Task<Schema<MariaDb>> CreateAsync<T>() =>
        Schema<MariaDb>.CreateAsync(static m => m.Table("Items", static t => t.IndexerProperty<T>("Value")));
}
