using System.Globalization;
using BankGraph.Ledger;
using BankGraph.Testing.Servers;
using BankGraph.Testing.Stores;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>A store with full durability: each commit is answered once it is on disk.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private readonly string[] _measureSize;
    private readonly IAsyncDisposable? _server;

    private BenchmarkStore(
        string name,
        IAsyncDisposable? server,
        Func<TestDatabase> newDatabase,
        params string[] measureSize)
    {
        (Name, _server, NewDatabase, _measureSize) = (name, server, newDatabase, measureSize);
    }

    public string Name { get; }

    /// <summary>Names a database that does not exist yet.</summary>
    public Func<TestDatabase> NewDatabase { get; }

    /// <summary>The names of all stores.</summary>
    public static string[] Names { get; } = ["sqlite", "mariadb", "postgresql"];

    public static async Task<BenchmarkStore> StartAsync(string name)
    {
        if (name == "sqlite")
        {
            return new BenchmarkStore(
                name,
                server: null,
                () => new SqliteDatabase(
                    Path.Combine(Directory.CreateTempSubdirectory("bankgraph-benchmark-").FullName, "bankgraph.db")),
                "PRAGMA wal_checkpoint(TRUNCATE)",
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        }

        if (name == "mariadb")
        {
            var server = await MariaDbServer.StartAsync(
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=512M");
            return new BenchmarkStore(
                name,
                server,
                () => new MariaDbDatabase(server.NewDatabase()),
                "SELECT CAST(SUM(file_size) AS SIGNED) FROM information_schema.innodb_sys_tablespaces "
                + "WHERE name LIKE CONCAT(DATABASE(), '/%')");
        }

        var postgreSql = await PostgreSqlServer.StartAsync("--synchronous_commit=on", "--shared_buffers=512MB");
        return new BenchmarkStore(
            name,
            postgreSql,
            () => new PostgreSqlDatabase(postgreSql.NewDatabase()),
            "SELECT pg_database_size(current_database())");
    }

    /// <summary>The size of a database's files.</summary>
    public async Task<long> SizeBytesAsync(LedgerStore database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        object? last = null;
        foreach (var statement in _measureSize)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            last = await command.ExecuteScalarAsync();
        }

        return Convert.ToInt64(last, CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
