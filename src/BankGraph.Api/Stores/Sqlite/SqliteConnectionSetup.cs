using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>What every connection to the file is told before its first command.</summary>
internal static class SqliteConnectionSetup
{
    /// <summary>
    /// FULL makes a commit in WAL mode durable against loss of power, not only of the process. The longer log lets a
    /// page that is changed by many commits be copied into the file once.
    /// </summary>
    private const string Pragmas =
        "PRAGMA journal_mode=WAL;" +
        "PRAGMA synchronous=FULL;" +
        "PRAGMA foreign_keys=ON;" +
        "PRAGMA busy_timeout=15000;" +
        "PRAGMA cache_size=-32768;" +
        "PRAGMA temp_store=MEMORY;" +
        "PRAGMA wal_autocheckpoint=4000;" +
        "PRAGMA journal_size_limit=67108864";

    /// <summary>Sets up the connections that Entity Framework opens.</summary>
    public static IInterceptor Interceptor { get; } = new OnOpened();

    /// <summary>Sets up an open connection.</summary>
    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class OnOpened : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default) => ApplyAsync(connection, cancellationToken);
    }
}
