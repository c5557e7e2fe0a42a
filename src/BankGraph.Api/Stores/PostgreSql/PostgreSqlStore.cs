using System.Data.Common;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace BankGraph.Api.Stores.PostgreSql;

/// <summary>A database of a PostgreSQL server. Contexts and ledger share its pool of connections.</summary>
internal sealed class PostgreSqlStore
{
    // A batch is sent before anything of it is answered, so it should fit.
    private const int WriterBufferSize = 64 * 1024;

    private readonly string _connectionString;
    private readonly string _writerString;

    /// <summary>Names the database; it is created when the bank is migrated.</summary>
    /// <param name="connectionString">The driver's keywords.</param>
    /// <exception cref="ArgumentException">The string makes no sense, or names no database.</exception>
    public PostgreSqlStore(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString);
        ArgumentException.ThrowIfNullOrEmpty(text.Database);
        _connectionString = text.ConnectionString;
        text.CommandTimeout = LedgerStore.WriterTimeoutSeconds;
        text.WriteBufferSize = WriterBufferSize;
        _writerString = text.ConnectionString;
    }

    /// <summary>Points a context at the database.</summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(_connectionString).ReplaceService<IMigrationsSqlGenerator, OrdinalMigrations>();

    /// <summary>Opens a connection; the caller disposes of it.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        OpenAsync(_connectionString, cancellationToken);

    /// <summary>Opens the connection that the ledger's writer keeps; the caller disposes of it.</summary>
    public Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken) =>
        OpenAsync(_writerString, cancellationToken);

    private static async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
