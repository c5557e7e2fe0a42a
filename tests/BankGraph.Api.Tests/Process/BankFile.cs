using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;

namespace BankGraph.Api.Tests.Process;

/// <summary>The embedded store's file, looked at past the program that owns it.</summary>
internal sealed class BankFile(string path) : IDisposable
{
    private readonly SqliteStore _store = new(path);

    /// <summary>Audits the whole book.</summary>
    public async Task AssertSoundAsync() =>
        Assert.Empty(await new LedgerVerifier(new SqliteLedgerStore(_store)).VerifyAsync(default));

    /// <summary>Does what no program of the bank would do.</summary>
    public async Task ExecuteAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = await _store.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }

    public void Dispose()
    {
        // The pool would keep the file open while the next process works with it.
        using var connection = new SqliteConnection(_store.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
