using BankGraph.Banking.Migrations;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Migrations;

public sealed class BankMigratorTests
{
    private const string Schema =
        """
        SELECT type || ' ' || tbl_name || ' ' || name || ' ' || coalesce(sql, '') AS Value
        FROM sqlite_master
        WHERE tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
        ORDER BY type, tbl_name, name
        """;

    [Fact]
    public async Task Migrate_EmptyDatabase_BecomesTheModel()
    {
        await using var created = TestBank.Unopened();
        await using var migrated = TestBank.Unopened();
        await using (var context = created.Context()) await context.Database.EnsureCreatedAsync();
        await migrated.Get<BankMigrator>().MigrateAsync(default);

        Assert.Equal(await SchemaAsync(created), await SchemaAsync(migrated));
    }

    [Fact]
    public async Task Migrate_Twice_ChangesNothing()
    {
        await using var bank = TestBank.Unopened();
        await bank.Get<BankMigrator>().MigrateAsync(default);
        var before = await SchemaAsync(bank);

        await bank.Get<BankMigrator>().MigrateAsync(default);

        Assert.Equal(before, await SchemaAsync(bank));
    }

    [Fact]
    public async Task Migrate_LockOfAKilledProcess_IsForgotten()
    {
        await using var bank = TestBank.Unopened();
        await using (var context = bank.Context())
        {
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)
                """);
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00.0000000+00:00')""");
        }

        await bank.Get<BankMigrator>().MigrateAsync(default).WaitAsync(TimeSpan.FromMinutes(1));

        await using var after = bank.Context();
        Assert.Empty(await after.Customers.ToListAsync());
    }

    [Fact]
    public async Task Migrate_NewerDatabase_IsLeftAloneWithASentence()
    {
        await using var bank = TestBank.Unopened();
        await bank.Get<BankMigrator>().MigrateAsync(default);
        await using (var context = bank.Context())
        {
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");
        }

        var exception = await Assert.ThrowsAsync<SchemaTooNewException>(
            () => bank.Get<BankMigrator>().MigrateAsync(default));

        Assert.Contains("29990101000000_Later", exception.Message);
        Assert.Contains("newer version", exception.Message);
    }

    private static async Task<List<string>> SchemaAsync(TestBank bank)
    {
        await using var context = bank.Context();
        return await context.Database.SqlQueryRaw<string>(Schema).ToListAsync();
    }
}
