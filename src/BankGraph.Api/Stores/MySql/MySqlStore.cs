using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Stores.MySql;

/// <summary>A database of a MariaDB or MySQL server. Contexts and ledger share its pool of connections.</summary>
internal sealed class MySqlStore
{
    private readonly MySqlDataSource _source;
    private readonly MySqlDataSource _writerSource;
    private readonly ServerVersion _version;

    /// <summary>Names the database; it is created when the bank is migrated.</summary>
    /// <param name="connectionString">See <see cref="MySqlDataSource.For"/>.</param>
    /// <param name="version">Which of the two, and how old it may be.</param>
    /// <exception cref="ArgumentException">The string makes no sense, or names no database.</exception>
    public MySqlStore(string connectionString, ServerVersion version)
    {
        _source = MySqlDataSource.For(connectionString);
        _writerSource = MySqlDataSource.For(new DbConnectionStringBuilder
        {
            ConnectionString = connectionString,
            ["Default Command Timeout"] = LedgerStore.WriterTimeoutSeconds,
        }.ConnectionString);
        _version = version;
        using var connection = _source.CreateConnection();
        ArgumentException.ThrowIfNullOrEmpty(connection.Database);
    }

    /// <summary>Whether it is MariaDB.</summary>
    public bool IsMariaDb => _version is not MySqlServerVersion;

    /// <summary>Points a context at the database.</summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) =>
        options.UseMySql(_source.ConnectionString, _version);

    /// <summary>Opens a connection; the caller disposes of it.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    /// <summary>Opens the connection that the ledger's writer keeps; the caller disposes of it.</summary>
    public async Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken)
    {
        var connection = await _writerSource.OpenConnectionAsync(cancellationToken);
        if (!IsMariaDb) return connection;
        try
        {
            // A machine that has died says no good-bye: what its transaction had locked is free when this is over.
            await using var command = connection.CreateCommand();
            command.CommandText = $"SET SESSION idle_transaction_timeout = {LedgerStore.WriterTimeoutSeconds}";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
