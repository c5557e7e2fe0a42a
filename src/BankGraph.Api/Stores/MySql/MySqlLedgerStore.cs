using System.Data.Common;
using System.Net.Sockets;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.EntityFrameworkCore.MySql.Storage;
using BankGraph.Ledger;

namespace BankGraph.Api.Stores.MySql;

/// <summary>MariaDB or MySQL as the ledger meets it.</summary>
internal class MySqlLedgerStore(MySqlStore store) : LedgerStore
{
    private const int DuplicateKey = 1062;

    /// <summary>
    /// Without it the servers may read a small table from its first row, and wait for rows that nobody asked for.
    /// </summary>
    public override string KeyOrderHint => " FORCE INDEX (PRIMARY)";

    /// <summary>True: reading a statement of many rows takes the servers longer than carrying it out.</summary>
    public override bool PreparesCommands => true;

    /// <inheritdoc/>
    public override bool BlocksWriter => true;

    /// <inheritdoc/>
    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        store.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken) =>
        store.OpenForWriterAsync(cancellationToken);

    /// <summary>
    /// True on MariaDB; MySQL knows such statements in procedures only. A cluster ends transactions that another node's
    /// contradict, also between two statements of such a one, the second of which would begin a transaction of its own.
    /// </summary>
    public override async Task<bool> JoinsStatementsAsync(DbConnection connection)
    {
        if (!store.IsMariaDb) return false;
        await using var command = connection.CreateCommand();
        command.CommandText = "SHOW GLOBAL VARIABLES LIKE 'wsrep_on'";
        await using var reader = await command.ExecuteReaderAsync();
        return !await reader.ReadAsync() || reader.GetString(1) == "OFF";
    }

    /// <inheritdoc/>
    public override void ServeOne(DbConnection connection, bool isAlone) =>
        MySqlWaiting.BeEager(connection, isAlone);

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        MySqlTransactions.BeginWithTheirFirstStatement(connection);
        return base.BeginAsync(connection, cancellationToken);
    }

    /// <inheritdoc/>
    public override LedgerFailure Classify(Exception exception) => MySqlErrors.NumberOf(exception) switch
    {
        DuplicateKey => LedgerFailure.Conflict,
        1021 or 1114 // the disk is full
            or 1290 // this server only reads; another one is about to be the writer
            or 1317 or 1969 => LedgerFailure.Transient, // somebody, or the time, ended the statement
        _ when MySqlRetryingExecutionStrategy.IsTransient(exception) => LedgerFailure.Transient,
        _ when exception is IOException or SocketException or TimeoutException => LedgerFailure.Transient,
        _ => LedgerFailure.Permanent,
    };
}
