using System.Data.Common;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>A database under test.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The database as the ledger meets it.</summary>
    public abstract LedgerStore LedgerStore { get; }

    /// <summary>What a process of the bank is told to use it: settings with their values.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Set by a test that changes more than rows, so that the database is not used again.</summary>
    public bool IsSpoilt { get; set; }

    /// <summary>A SELECT of one column, Value, that tells everything of the bank's tables.</summary>
    public abstract string SchemaQuery { get; }

    /// <summary>Points a context at it.</summary>
    public abstract DbContextOptionsBuilder Configure(DbContextOptionsBuilder options);

    /// <summary>The type of columns that hold an id.</summary>
    public abstract string IdType { get; }

    /// <summary>An id as a literal of this store.</summary>
    public abstract string Literal(Guid id);

    /// <summary>Statements after which no row of the table can be written whose description is <c>poison</c>.</summary>
    public abstract string Poison(string table);

    /// <summary>Written before a statement, asks how it would be carried out.</summary>
    public virtual string Explain => "EXPLAIN ";

    /// <summary>
    /// The tables that a statement reads from the first row to the last because no index helps it.
    /// </summary>
    /// <param name="explain">It, behind <see cref="Explain"/>, on the connection of a ledger's writer.</param>
    /// <param name="statement">The statement.</param>
    public async Task<IReadOnlyList<string>> ReadWholeAsync(DbCommand explain, string statement)
    {
        var tables = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (ReadWhole(reader, statement) is { } table) tables.Add(table);
        }

        return tables;
    }

    /// <summary>The table that a line of a plan reads whole, if it does.</summary>
    protected abstract string? ReadWhole(DbDataReader line, string statement);

    /// <summary>Runs statements past the bank.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await LedgerStore.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
