using System.Collections.Concurrent;
using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// Connections to one database that are safe to use: pooled behind a gate, set up alike, with timeouts and cancellation
/// that work. There is one for each connection string in a process, so that its limit holds for the process.
/// </summary>
public sealed class MySqlDataSource : DbDataSource
{
    private static readonly ConcurrentDictionary<string, MySqlDataSource> Sources = new(StringComparer.Ordinal);

    private MySqlDataSource(string connectionString)
    {
        ConnectionString = connectionString;
        Settings = new ConnectionSettings(connectionString);
        Pool = new SessionPool(Settings, TimeProvider.System);
    }

    /// <inheritdoc/>
    public override string ConnectionString { get; }

    internal ConnectionSettings Settings { get; }

    internal SessionPool Pool { get; }

    /// <summary>The source for a connection string; the same one each time.</summary>
    /// <param name="connectionString">
    /// The driver's keywords. <c>Maximum Pool Size</c> bounds the connections that are open at a time;
    /// <c>Connection Timeout</c> (seconds) also bounds the wait for one of them; <c>Default Command Timeout</c>
    /// (seconds) is what a statement may take. What the provider depends on, such as the character set, it sets itself.
    /// </param>
    public static MySqlDataSource For(string connectionString) =>
        Sources.GetOrAdd(connectionString, static text => new MySqlDataSource(text));

    /// <summary>Closes the idle connections; those in use are closed when they are given back.</summary>
    public void ClearPool() => Pool.Clear();

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new GuardedConnection(this);
}
