using System.Data.Common;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>Migrations that are applied, taken back, applied by several at once, and written down.</summary>
public abstract class MigrateTests<TStore> : IAsyncLifetime where TStore : IStore
{
    private const string First = "20240101000000_Shelves";
    private const string Second = "20240102000000_Volumes";
    private const string Third = "20240103000000_Rooms";

    private string _database = "";

    public async Task InitializeAsync() => _database = await TStore.NewDatabaseAsync();

    public async Task DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }

    [Fact]
    public async Task Migrate_NoDatabase_MakesItAndAppliesAll()
    {
        await using var context = Open();

        await context.Database.MigrateAsync();

        Assert.Equal([First, Second, Third], await context.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(context));
    }

    [Fact]
    public async Task Migrate_KeysThatTheStoreMakes_AreMade()
    {
        await using var context = Open();
        await context.Database.MigrateAsync();

        await context.Database.ExecuteSqlRawAsync(
            """INSERT INTO "Volumes" ("ShelfId") VALUES (1), (2)""".In<TStore>());

        Assert.Equal(
            [1, 2],
            await context.Database.SqlQueryRaw<long>("""SELECT "Id" AS "Value" FROM "Volumes" """.In<TStore>())
                .Order().ToListAsync());
    }

    [Fact]
    public void Migrate_NotAsynchronously_DoesTheSame()
    {
        using var context = Open();

        context.Database.Migrate();
        context.Database.Migrate();

        Assert.Equal([First, Second, Third], context.Database.GetAppliedMigrations());
    }

    [Fact]
    public async Task Migrate_Again_ChangesNothing()
    {
        await using var context = Open();
        await context.Database.MigrateAsync();

        await context.Database.MigrateAsync();

        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(context));
    }

    [Fact]
    public async Task Migrate_BackAndForth_TakesBackAndAppliesAgain()
    {
        await using var context = Open();
        var migrator = context.GetService<IMigrator>();

        await migrator.MigrateAsync();
        await migrator.MigrateAsync(First);
        Assert.Equal([First], await context.Database.GetAppliedMigrationsAsync());
        await migrator.MigrateAsync(Migration.InitialDatabase);
        Assert.Empty(await context.Database.GetAppliedMigrationsAsync());
        await migrator.MigrateAsync();

        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(context));
    }

    [Fact]
    public async Task Migrate_SeveralAtOnce_AppliesEachOnce()
    {
        // Up to the last but one: PostgreSQL's provider gives its lock away between two migrations.
        await using (var context = Open()) await context.GetService<IMigrator>().MigrateAsync(Second);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var context = Open();
            await context.Database.MigrateAsync();
        }));

        await using var after = Open();
        Assert.Equal([First, Second, Third], await after.Database.GetAppliedMigrationsAsync());
        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(after));
    }

    [Fact]
    public async Task Migrate_OverATableThatIsThere_FailsAndIsNotNoted()
    {
        await using var context = Open();
        await context.GetService<IMigrator>().MigrateAsync(First);
        await context.Database.ExecuteSqlRawAsync(
            "CREATE TABLE \"Volumes\" (\"Other\" int)".In<TStore>());

        var failure = await Assert.ThrowsAnyAsync<DbException>(
            () => context.Database.MigrateAsync());

        Assert.Contains("Volumes", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([First], await context.Database.GetAppliedMigrationsAsync());

        await context.Database.ExecuteSqlRawAsync("DROP TABLE \"Volumes\"".In<TStore>());
        await context.Database.MigrateAsync();
        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(context));
    }

    [Fact]
    public async Task Script_FromOneToAnother_IsWhatIsRun()
    {
        await using var context = Open();

        var script = context.GetService<IMigrator>().GenerateScript(First, Third);

        Assert.DoesNotContain(First, script, StringComparison.Ordinal);
        script.MatchSnapshot(TStore.Name, "sql");
    }

    protected LibraryContext Open()
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        TStore.Use(options, _database);
        return new LibraryContext(options.Options);
    }

    protected static Task<List<string>> ShelvesAsync(LibraryContext context) => context.Database
        .SqlQueryRaw<Shelf>("""SELECT "Id", "Room", "Height" FROM "Shelves" """.In<TStore>())
        .OrderBy(shelf => shelf.Id)
        .Select(shelf => $"{shelf.Id} {shelf.Room} {shelf.Height}")
        .ToListAsync();

    private sealed class Shelf
    {
        public int Id { get; set; }

        public string? Room { get; set; }

        public int Height { get; set; }
    }
}

public sealed class SqliteMigrateTests : MigrateTests<Sqlite>;

public sealed class MariaDbMigrateTests : MigrateTests<MariaDb>
{
    [Fact]
    public async Task Migrate_NoDatabaseAndSeveralAtOnce_AppliesEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var context = Open();
            await context.Database.MigrateAsync();
        }));

        await using var after = Open();
        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(after));
    }

    [Fact]
    public async Task Migrate_WhileAnotherHoldsTheLock_WaitsForTheEndOfItsConnection()
    {
        await using var holder = Open();
        await using var waiter = Open();
        await holder.GetService<IMigrator>().MigrateAsync("0");
        await holder.Database.OpenConnectionAsync();
        await holder.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();

        var migrating = waiter.Database.MigrateAsync();
        while (!await IsSomebodyWaitingAsync(holder)) Assert.False(migrating.IsCompleted);
        await holder.Database.CloseConnectionAsync();
        await migrating;

        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(waiter));
    }

    [Fact]
    public async Task Script_ThatMayRunAgain_ChangesNothingTheSecondTime()
    {
        await using var context = Open();
        await context.GetService<IMigrator>().MigrateAsync("20240101000000_Shelves");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        await RunAsync(script);
        await RunAsync(script);

        Assert.Equal(["1 moved 3", "2 a;b 4"], await ShelvesAsync(context));
        script.MatchSnapshot("Idempotent", "sql");

        async Task RunAsync(string text)
        {
            await using var connection = new MySqlConnection(context.Database.GetConnectionString());
            await connection.OpenAsync();
            await new MySqlScript(connection, text).ExecuteAsync();
        }
    }

    private static async Task<bool> IsSomebodyWaitingAsync(LibraryContext context) =>
        await context.Database.SqlQueryRaw<int>(
            """
            SELECT COUNT(*) AS `Value` FROM information_schema.processlist
            WHERE state = 'User lock' AND db = DATABASE()
            """).SingleAsync() > 0;
}

public sealed class PostgreSqlMigrateTests : MigrateTests<PostgreSql>;
