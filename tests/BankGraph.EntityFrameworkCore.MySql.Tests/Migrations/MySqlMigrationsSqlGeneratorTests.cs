using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Testing;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Migrations;

/// <summary>What the SQL of a migration looks like on each server, and which operations there are none for.</summary>
public sealed class MySqlMigrationsSqlGeneratorTests
{
    public static TheoryData<ServerVersion> Servers =>
        [new MariaDbServerVersion(new Version(10, 11)), new MySqlServerVersion(new Version(8, 4))];

    [Theory]
    [MemberData(nameof(Servers))]
    public void Tables_WithEverythingThatIsPeculiar_AreWrittenLikeThis(ServerVersion server)
    {
        using var context = new PeculiarContext(server);

        context.Database.GenerateCreateScript()
            .MatchSnapshot("Tables." + server.ToString().Split(' ')[0], "sql");
    }

    [Fact]
    public async Task Tables_WithEverythingThatIsPeculiar_CanBeMade()
    {
        var server = await MariaDbServer.SharedAsync();
        await using var context = new PeculiarContext(ServerVersion.Default, server.NewDatabase());

        await context.Database.EnsureCreatedAsync();
        context.Add(new Item { Text = "a" });
        await context.SaveChangesAsync();

        var item = await context.Set<Item>().AsNoTracking().SingleAsync(i => i.Text == "A");
        Assert.Equal("a", item.Text);
    }

    public static TheoryData<MigrationOperation> Unknown =>
    [
        new EnsureSchemaOperation { Name = "other" },
        new DropSchemaOperation { Name = "other" },
        new CreateSequenceOperation { Name = "numbers" },
        new CreateIndexOperation { Name = "IX", Table = "Items", Columns = ["Id"], Filter = "Id > 0" },
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Operation_ThatTheServersDoNotHave_IsRefused(MigrationOperation operation)
    {
        using var context = new PeculiarContext(ServerVersion.Default);

        Assert.Throws<NotSupportedException>(
            () => context.GetService<IMigrationsSqlGenerator>().Generate([operation]));
    }

    [Fact]
    public void Index_WithoutItsTable_IsRefusedByName()
    {
        using var context = new PeculiarContext(ServerVersion.Default);

        var refusal = Assert.Throws<InvalidOperationException>(() =>
            context.GetService<IMigrationsSqlGenerator>().Generate([new DropIndexOperation { Name = "IX_Lost" }]));

        Assert.Contains("IX_Lost", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class PeculiarContext(ServerVersion server, string connectionString = "Server=unused") : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseMySql(connectionString, server);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Item>(item =>
        {
            item.ToTable("Items", table => table.HasComment("it's a table"));
            item.Property(i => i.Text).HasMaxLength(20).UseCollation("utf8mb4_unicode_ci").HasComment(@"a \ text");
            item.Property<byte[]>("Version").IsRowVersion();
            item.Property<string>("Long").HasDefaultValue("it's long");
            item.Property<byte[]>("Bytes").HasDefaultValue(new byte[] { 1, 2 });
            item.Property<string>("Code").HasMaxLength(3).IsFixedLength();
            item.Property<byte[]>("Digest").HasMaxLength(32).IsFixedLength();
            item.Property<DateTime>("Made").HasDefaultValueSql("CURRENT_TIMESTAMP(6)");
            item.Property<DateTime>("Coarse").HasPrecision(0);
            item.Property<int>("Size").HasComputedColumnSql("COALESCE(LENGTH(`Key`), 0)");
            item.Property<string>("Key").HasMaxLength(64);
            item.HasIndex("Key", "Made").IsDescending(false, true);
        });
    }
}
