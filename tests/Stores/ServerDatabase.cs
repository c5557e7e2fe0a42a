using System.Collections.Concurrent;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>
/// A database of a server. Whoever disposes of it empties it, and the next test that wants the same tables gets it:
/// making them takes longer than most tests.
/// </summary>
internal abstract class ServerDatabase : TestDatabase
{
    private ConcurrentBag<ServerDatabase> _home = [];
    private string _emptying = "";

    /// <summary>Takes an emptied database, or makes one.</summary>
    public static async Task<TestDatabase> OpenAsync(
        ConcurrentBag<ServerDatabase> emptied,
        Func<Task<ServerDatabase>> newAsync,
        Func<Func<DbContextOptionsBuilder, DbContextOptionsBuilder>, Task> createAsync)
    {
        if (emptied.TryTake(out var database)) return database;
        database = await newAsync();
        database._home = emptied;
        await createAsync(database.Configure);
        database._emptying = database.Emptying(await database.TablesAsync());
        return database;
    }

    public override async ValueTask DisposeAsync()
    {
        if (IsSpoilt)
        {
            await using var context = new DbContext(Configure(new DbContextOptionsBuilder()).Options);
            await context.Database.EnsureDeletedAsync();
            return;
        }

        await ExecuteAsync(_emptying);
        _home.Add(this);
    }

    /// <summary>One command that takes all rows out of these tables, whatever refers to what.</summary>
    protected abstract string Emptying(IEnumerable<string> tables);

    /// <summary>An expression for the name of the current database, or schema, in the catalogue.</summary>
    protected abstract string CurrentSchema { get; }

    private async Task<List<string>> TablesAsync()
    {
        await using var connection = await LedgerStore.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT table_name FROM information_schema.tables WHERE table_schema = {CurrentSchema} "
            + "AND table_name NOT LIKE '\\_\\_%'";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        return tables;
    }
}
