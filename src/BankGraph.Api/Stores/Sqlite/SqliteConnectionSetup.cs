using System.Data.Common;
using Microsoft.Data.Sqlite;
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
        "PRAGMA wal_autocheckpoint=4000;" +
        "PRAGMA journal_size_limit=67108864;" +
        "PRAGMA temp_store=MEMORY";

    /// <summary>The last of them answers 2 (memory) on a connection that the pool hands out again.</summary>
    private const string IsToldQuery = "PRAGMA temp_store";

    /// <summary>Sets up the connections that Entity Framework opens.</summary>
    public static IInterceptor Interceptor { get; } = new OnOpened();

    /// <summary>Sets up an open connection. The driver does nothing asynchronously, so neither does this.</summary>
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = IsToldQuery;
        if (command.ExecuteScalar() is 2L || IsReadOnly(connection)) return;
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    // Whoever only looks whether there is a bank may find the file of a process that is just making it.
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    private sealed class OnOpened : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Apply(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }
    }
}
