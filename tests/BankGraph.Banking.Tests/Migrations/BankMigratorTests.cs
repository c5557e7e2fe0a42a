using System.Text.RegularExpressions;
using BankGraph.Banking.Migrations;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.Banking.Tests.Migrations;

public abstract partial class BankMigratorTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Migrate_EmptyDatabase_BecomesTheModel()
    {
        await using var created = await TestBank.UnopenedAsync<TStore>();
        await using var migrated = await TestBank.UnopenedAsync<TStore>();
        await using (var context = created.Context()) await context.Database.EnsureCreatedAsync();
        await migrated.Get<BankMigrator>().MigrateAsync(default);

        Assert.Equal(await SchemaAsync(created), await SchemaAsync(migrated));
    }

    [Fact]
    public async Task Migrate_Twice_ChangesNothing()
    {
        await using var bank = await TestBank.UnopenedAsync<TStore>();
        await bank.Get<BankMigrator>().MigrateAsync(default);
        var before = await SchemaAsync(bank);

        await bank.Get<BankMigrator>().MigrateAsync(default);

        Assert.Equal(before, await SchemaAsync(bank));
    }

    [Fact]
    public async Task Migrate_BySeveralAtOnce_BecomesTheModel()
    {
        await using var alone = await TestBank.UnopenedAsync<TStore>();
        await using var shared = await TestBank.UnopenedAsync<TStore>();
        await alone.Get<BankMigrator>().MigrateAsync(default);
        await using (var context = shared.Context())
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shared.Get<BankMigrator>().MigrateAsync(default)));

        Assert.Equal(await SchemaAsync(alone), await SchemaAsync(shared));
    }

    [Fact]
    public async Task Migrate_NewerDatabase_IsLeftAloneWithASentence()
    {
        await using var bank = await TestBank.UnopenedAsync<TStore>();
        await bank.Get<BankMigrator>().MigrateAsync(default);
        await using (var context = bank.Context())
        {
            var history = context.GetService<IHistoryRepository>();
            await context.Database.ExecuteSqlRawAsync(
                history.GetInsertScript(new HistoryRow("29990101000000_Later", "99.0.0")));
        }

        var exception = await Assert.ThrowsAsync<SchemaTooNewException>(
            () => bank.Get<BankMigrator>().MigrateAsync(default));

        Assert.Contains("29990101000000_Later", exception.Message);
        Assert.Contains("newer version", exception.Message);
    }

    private static async Task<List<string>> SchemaAsync(TestBank bank)
    {
        await using var context = bank.Context();
        var schema = await context.Database.SqlQueryRaw<string>(bank.Database.SchemaQuery).ToListAsync();
        return schema.ConvertAll(InOrder);
    }

    // SQLite keeps the text of a table, and writes a column that is added behind the constraints.
    private static string InOrder(string definition) => definition.Contains("CREATE TABLE", StringComparison.Ordinal)
        ? string.Join(",\n", Parts().Split(definition.TrimEnd()[..^1]).Select(part => part.Trim()).Order())
        : definition;

    [GeneratedRegex(@",\s+(?=""|CONSTRAINT )")]
    private static partial Regex Parts();
}
