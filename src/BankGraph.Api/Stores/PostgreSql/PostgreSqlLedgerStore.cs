using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using BankGraph.Ledger;
using Npgsql;

namespace BankGraph.Api.Stores.PostgreSql;

/// <summary>PostgreSQL as the ledger meets it.</summary>
internal class PostgreSqlLedgerStore(PostgreSqlStore store) : LedgerStore
{
    /// <inheritdoc/>
    public override DbType IdType => DbType.Guid;

    /// <inheritdoc/>
    public override bool TakesColumns => true;

    /// <summary>True: planning a statement takes the server longer than carrying it out.</summary>
    public override bool PreparesCommands => true;

    /// <inheritdoc/>
    public override bool BlocksWriter => true;

    /// <inheritdoc/>
    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        store.OpenAsync(cancellationToken);

    /// <summary>
    /// The writer finds everything by its key. Told so, the server cannot settle, while a table is still small, for a
    /// plan that reads all of it. A machine that has died says no good-bye: what its transaction had locked is free
    /// when its time is over.
    /// </summary>
    public override async Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken)
    {
        var connection = await store.OpenForWriterAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SET enable_seqscan = off; "
                + $"SET idle_in_transaction_session_timeout = '{WriterTimeoutSeconds}s'";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override LedgerFailure Classify(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => LedgerFailure.Conflict,
        PostgresException answer => MayPass(answer.SqlState) ? LedgerFailure.Transient : LedgerFailure.Permanent,
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } =>
            LedgerFailure.Transient,
        NpgsqlException { IsTransient: true } or IOException or SocketException or TimeoutException =>
            LedgerFailure.Transient,
        _ => LedgerFailure.Permanent,
    };

    // 08: connection; 53: disk, memory or connections are used up; 57P: the server stops or starts.
    private static bool MayPass(string state) =>
        state is PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.ReadOnlySqlTransaction
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal);
}
