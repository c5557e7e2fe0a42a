using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// The embedded store: one file in write-ahead-log mode, durable at every commit. One instance per file, shared by
/// everything in the process that opens it.
/// </summary>
internal sealed class SqliteStore
{
    /// <summary>How long a command waits for another process that is writing, in seconds.</summary>
    private const int BusyTimeoutSeconds = 15;

    /// <summary>
    /// Few: the driver looks each parameter up by its name among all of the command, so that an INSERT of a hundred
    /// rows takes as long as thousands of one.
    /// </summary>
    private const int RowsPerStatement = 4;

    private readonly IInterceptor[] _interceptors;

    /// <summary>Names the file; it is created by the first connection.</summary>
    public SqliteStore(string path)
    {
        var turns = new WriteTurns(Gate);
        _interceptors =
        [
            SqliteConnectionSetup.Interceptor,
            new WriteConnectionInterceptor(turns),
            new WriteTransactionInterceptor(turns),
            new WriteCommandInterceptor(turns),
        ];
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString();
    }

    /// <summary>What names the file to the driver.</summary>
    public string ConnectionString { get; }

    /// <summary>The queue in front of the file's one writer.</summary>
    public SingleWriterGate Gate { get; } = new();

    /// <summary>
    /// Points a context at this file. Ids are stored as 16 bytes, which plain <c>UseSqlite</c> does not do, and writes
    /// queue with the ledger's.
    /// </summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options)
    {
        options.UseSqlite(ConnectionString, sqlite => sqlite.MaxBatchSize(RowsPerStatement))
            .ReplaceService<IHistoryRepository, SqliteMigrationHistory>();
        options.AddInterceptors(_interceptors);
        SqliteGuidMapping.AddTo(options);
        return options;
    }

    /// <summary>Opens a connection set up like those of the contexts; the caller disposes of it.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            SqliteConnectionSetup.Apply(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
