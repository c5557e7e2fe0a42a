using BankGraph.Banking.Migrations;
using BankGraph.Testing.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.Banking.Tests.Migrations;

public sealed class SqliteLockTests
{
    [Fact]
    public async Task Exists_FileThatAnotherProcessIsJustMaking_IsTrue()
    {
        await using var bank = await TestBank.UnopenedAsync<Sqlite>();
        await using var context = bank.Context();
        await using (var other = new SqliteConnection(context.Database.GetConnectionString()))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE; CREATE TABLE of_the_other (id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        Assert.True(await context.GetService<IRelationalDatabaseCreator>().ExistsAsync());
    }

    [Fact]
    public async Task Migrate_LockOfAKilledProcess_IsForgotten()
    {
        await using var bank = await TestBank.UnopenedAsync<Sqlite>();
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
}
