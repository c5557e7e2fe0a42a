using BankGraph.Banking.Migrations;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Migrations;

public sealed class SqliteLockTests
{
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
