using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;
using TableBuilder = Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<
    System.Collections.Generic.Dictionary<string, object>>;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>Tables and columns: made, changed, renamed, dropped, with rows in them.</summary>
public abstract class ColumnTests<TStore> where TStore : IStore
{
    /// <summary>A value of each mapped type that no type has by itself.</summary>
    private static readonly (string Name, Type Type, object Value)[] Values =
    [
        ("Flag", typeof(bool), true),
        ("SignedTiny", typeof(sbyte), (sbyte)-5),
        ("Tiny", typeof(byte), (byte)200),
        ("Small", typeof(short), (short)-30000),
        ("UnsignedSmall", typeof(ushort), (ushort)60000),
        ("Number", typeof(int), -2_000_000_000),
        ("Unsigned", typeof(uint), 4_000_000_000),
        ("Big", typeof(long), -9_000_000_000_000_000_000),
        ("UnsignedBig", typeof(ulong), 18_000_000_000_000_000_000),
        ("Single", typeof(float), 0.1f),
        ("Ratio", typeof(double), 1.0 / 3),
        ("Price", typeof(decimal), 12345.6789m),
        ("Key", typeof(Guid), Guid.Parse("01234567-89ab-cdef-0123-456789abcdef")),
        ("At", typeof(DateTime), new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(123456)),
        ("Instant", typeof(DateTimeOffset), new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero)),
        ("Day", typeof(DateOnly), new DateOnly(2024, 2, 29)),
        ("Clock", typeof(TimeOnly), new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(654321))),
        ("Length", typeof(TimeSpan), TimeSpan.FromHours(-1.5)),
        ("Text", typeof(string), "it's a \\ \"text\", 東京 😀"),
        ("Bytes", typeof(byte[]), new byte[] { 0, 39, 92, 255 }),
        ("Letter", typeof(char), 'ß'),
        ("Color", typeof(Color), Color.Blue),
    ];

    [Fact]
    public async Task AddColumn_RequiredOfEveryType_GivesOldRowsTheTypesOwnDefault()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items"));
        await schema.AddAsync("Items", ("Id", 1));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            foreach (var (name, type, _) in Values.Where(value => HasOwnDefault(value.Type)))
                t.IndexerProperty(type, name).IsRequired();
        }));

        var row = Assert.Single(await schema.RowsAsync("Items"));
        Assert.Equal(false, row["Flag"]);
        Assert.Equal(0m, row["Price"]);
        if (HasOwnDefault(typeof(Guid))) Assert.Equal(Guid.Empty, row["Key"]);
        Assert.Equal(DateTime.MinValue, row["At"]);
        Assert.Equal(DateOnly.MinValue, row["Day"]);
        Assert.Equal("", row["Text"]);
        Assert.Equal(Array.Empty<byte>(), row["Bytes"]);
        Assert.Equal(Color.Red, row["Color"]);
    }

    [Fact]
    public async Task AddColumn_DefaultOfEveryType_IsWhatOldAndNewRowsGet()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items"));
        await schema.AddAsync("Items", ("Id", 1));
        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            foreach (var (name, type, value) in Values) t.IndexerProperty(type, name).HasDefaultValue(value);
        }));
        await schema.AddAsync("Items", ("Id", 2));

        var rows = await schema.RowsAsync("Items");
        Assert.All(rows, AssertValues);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task CreateTable_ColumnsOfEveryType_KeepWhatIsWritten()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            foreach (var (name, type, _) in Values) t.IndexerProperty(type, name);
        }));
        await schema.AddAsync(
            "Items", [("Id", 1), .. Values.Select(value => (value.Name, (object?)value.Value))]);

        AssertValues(Assert.Single(await schema.RowsAsync("Items")));
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot(extension: "sql");
    }

    [Fact]
    public async Task DropColumn_AmongOthers_KeepsTheOthers()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<string>("First").HasMaxLength(10);
            t.IndexerProperty<string>("Second").HasMaxLength(10);
            t.HasIndex("First");
        }));
        await schema.AddAsync("Items", ("Id", 1), ("First", "one"), ("Second", "two"));

        await schema.ChangeAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<string>("Second").HasMaxLength(10)));

        Assert.Equal("two", Assert.Single(await schema.RowsAsync("Items"))["Second"]);
    }

    [Fact]
    public async Task AlterColumn_WiderType_KeepsValues()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number");
            t.IndexerProperty<string>("Text").HasMaxLength(5);
        }));
        await schema.AddAsync("Items", ("Id", 1), ("Number", 7), ("Text", "short"));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<long>("Number");
            t.IndexerProperty<string>("Text").HasMaxLength(50);
        }));
        await schema.AddAsync("Items", ("Id", 2), ("Number", 1L << 60), ("Text", "longer than before"));

        var rows = await schema.RowsAsync("Items");
        Assert.Equal([7L, 1L << 60], rows.Select(row => row["Number"]));
        Assert.Equal(["short", "longer than before"], rows.Select(row => row["Text"]));
    }

    [Fact]
    public async Task AlterColumn_FromNullableToRequired_FillsNullsWithTheDefault()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<string>("Text").HasMaxLength(50)));
        await schema.AddAsync("Items", ("Id", 1), ("Text", null));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
            t.IndexerProperty<string>("Text").HasMaxLength(50).IsRequired().HasDefaultValue("?")));

        Assert.Equal("?", Assert.Single(await schema.RowsAsync("Items"))["Text"]);
    }

    [Fact]
    public async Task AlterColumn_FromRequiredToNullable_TakesNull()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int>("Number")));

        await schema.ChangeAsync(static m => m.Table("Items", t => t.IndexerProperty<int?>("Number")));
        await schema.AddAsync("Items", ("Id", 1), ("Number", null));

        Assert.Null(Assert.Single(await schema.RowsAsync("Items"))["Number"]);
    }

    [Fact]
    public async Task AlterColumn_DefaultTakenAway_IsNoLongerUsed()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int?>("Number").HasDefaultValue(5)));
        await schema.AddAsync("Items", ("Id", 1));

        await schema.ChangeAsync(static m => m.Table("Items", t => t.IndexerProperty<int?>("Number")));
        await schema.AddAsync("Items", ("Id", 2));

        Assert.Equal([5, null], (await schema.RowsAsync("Items")).Select(row => row["Number"]));
    }

    [Fact]
    public async Task DefaultValueSql_Expression_IsComputedForEachRow()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number").HasDefaultValueSql("(3 * 4)");
            t.IndexerProperty<string>("Text").HasDefaultValueSql("('a' || 'b')".For<TStore>("CONCAT('a', 'b')"));
        }));
        await schema.AddAsync("Items", ("Id", 1));

        var row = Assert.Single(await schema.RowsAsync("Items"));
        Assert.Equal(12, row["Number"]);
        Assert.Equal("ab", row["Text"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ComputedColumn_Changed_ComputesAnew(bool stored)
    {
        // PostgreSQL 15 has stored ones alone.
        var isStored = stored || TStore.Name == nameof(PostgreSql);
        await using var schema = await Schema<TStore>.CreateAsync(m =>
            m.Table("Items", t => Computed(t, "2", isStored)));
        await schema.AddAsync("Items", ("Id", 1), ("Number", 10));
        Assert.Equal(20, Assert.Single(await schema.RowsAsync("Items"))["Computed"]);

        await schema.ChangeAsync(m => m.Table("Items", t => Computed(t, "3", isStored)));

        Assert.Equal(30, Assert.Single(await schema.RowsAsync("Items"))["Computed"]);
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot($"Computed.{stored}", "sql");

        static void Computed(TableBuilder table, string factor, bool isStored)
        {
            table.IndexerProperty<int>("Number");
            table.IndexerProperty<int>("Computed")
                .HasComputedColumnSql($"\"Number\" * {factor}".In<TStore>(), isStored);
        }
    }

    [Fact]
    public async Task Rename_TableColumnAndIndex_KeepsRows()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<string>("Text").HasMaxLength(20).IsRequired().HasDefaultValue("none");
            t.HasIndex("Text").IsUnique().HasDatabaseName("IX_Old");
        }));
        await schema.AddAsync("Items", ("Id", 1), ("Text", "kept"));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.ToTable("Things");
            t.IndexerProperty<string>("Text").HasColumnName("Words").HasMaxLength(20).IsRequired()
                .HasDefaultValue("none");
            t.HasIndex("Text").IsUnique().HasDatabaseName("IX_New");
        }));
        await schema.AddAsync("Items", ("Id", 2));

        Assert.Equal(["kept", "none"], (await schema.RowsAsync("Items")).Select(row => row["Text"]));
        await Assert.ThrowsAsync<DbUpdateException>(() => schema.AddAsync("Items", ("Id", 3), ("Text", "kept")));
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot(extension: "sql");
    }

    [Fact]
    public async Task Rename_TableWithGeneratedKeyThatOthersReferTo_KeepsBoth()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => Models(m, "Items"));
        await schema.AddAsync("Items", ("Text", "first"));
        await schema.AddAsync("Children", ("Id", 1), ("ItemId", 1));

        await schema.ChangeAsync(static m => Models(m, "Things"));
        await schema.AddAsync("Items", ("Text", "second"));

        Assert.Equal([1, 2], (await schema.RowsAsync("Items")).Select(row => row["Id"]));
        await Assert.ThrowsAsync<DbUpdateException>(() => schema.AddAsync("Children", ("Id", 2), ("ItemId", 9)));
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot(extension: "sql");

        static void Models(ModelBuilder model, string table)
        {
            model.SharedTypeEntity<Dictionary<string, object>>("Items", t =>
            {
                t.ToTable(table);
                t.IndexerProperty<int>("Id");
                t.IndexerProperty<string>("Text");
            });
            model.Table("Children", t =>
            {
                t.IndexerProperty<int>("ItemId");
                t.HasOne("Items", null).WithMany().HasForeignKey("ItemId");
            });
        }
    }

    [Fact]
    public async Task Names_WithQuotesSpacesAndKeywords_AreKept()
    {
        const string table = "order by `x` \"y\" [z]";
        const string longest = "a_name_of_63_characters_which_is_the_longest_that_all_of_them_h";
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table(table, t =>
        {
            t.IndexerProperty<int>("select").HasDefaultValue(1);
            t.IndexerProperty<int>("`a`.\"b\"");
            t.IndexerProperty<int>(longest);
            t.HasIndex("select", "`a`.\"b\"").IsUnique();
        }));

        await schema.AddAsync(table, ("Id", 1), ("select", 2), ("`a`.\"b\"", 3), (longest, 4));

        var row = Assert.Single(await schema.RowsAsync(table));
        Assert.Equal([2, 3, 4], new[] { row["select"], row["`a`.\"b\""], row[longest] });
    }

    [Fact]
    public async Task DropTable_ThatOthersReferTo_GoesWithThem()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Parents").Table("Children", t =>
        {
            t.IndexerProperty<int>("ParentId");
            t.HasOne("Parents", null).WithMany().HasForeignKey("ParentId");
        }));

        await schema.ChangeAsync(static m => m.Table("Others"));

        await schema.AddAsync("Others", ("Id", 1));
        Assert.Single(await schema.RowsAsync("Others"));
    }

    // A character's own is NUL, which the other stores refuse; the embedded store's ids are bytes, whose own are none.
    private static bool HasOwnDefault(Type type) =>
        type != typeof(char) && (type != typeof(Guid) || TStore.Name != nameof(Sqlite));

    private static void AssertValues(Dictionary<string, object?> row) =>
        Assert.All(Values, value => Assert.Equal(Answer.Of(value.Value), Answer.Of(row[value.Name])));
}

public sealed class SqliteColumnTests : ColumnTests<Sqlite>;

public sealed class MariaDbColumnTests : ColumnTests<MariaDb>;

public sealed class PostgreSqlColumnTests : ColumnTests<PostgreSql>;
