using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>The embedded store. A database starts as a copy of one file, which is faster than tables.</summary>
public sealed class Sqlite : ITestStore
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> EmptyFiles = new();

    /// <inheritdoc/>
    public static string Name => nameof(Sqlite);

    static async Task<TestDatabase> ITestStore.OpenAsync(
        string schema,
        Func<Func<DbContextOptionsBuilder, DbContextOptionsBuilder>, Task> createAsync)
    {
        var path = NewPath();
        var empty = EmptyFiles.GetOrAdd(schema, _ => new Lazy<Task<byte[]>>(() => CreateAsync(createAsync)));
        await File.WriteAllBytesAsync(path, await empty.Value);
        return new SqliteDatabase(path);
    }

    static Task<TestDatabase> ITestStore.NewAsync() => Task.FromResult<TestDatabase>(new SqliteDatabase(NewPath()));

    private static string NewPath() =>
        Path.Combine(Directory.CreateTempSubdirectory("bankgraph-").FullName, "bankgraph.db");

    private static async Task<byte[]> CreateAsync(
        Func<Func<DbContextOptionsBuilder, DbContextOptionsBuilder>, Task> createAsync)
    {
        await using var database = new SqliteDatabase(NewPath());
        await createAsync(database.Configure);
        await database.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(database.FilePath);
    }
}

/// <summary>A file in a folder of its own, which goes with it.</summary>
internal sealed partial class SqliteDatabase(string path) : TestDatabase
{
    public string FilePath => path;

    public SqliteStore Store { get; } = new(path);

    public override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["DataFolder"] = Folder };

    public override LedgerStore LedgerStore => field ??= new SqliteLedgerStore(Store);

    public override string SchemaQuery =>
        """
        SELECT type || ' ' || tbl_name || ' ' || name || ' ' || coalesce(sql, '') AS Value
        FROM sqlite_master
        WHERE tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
        ORDER BY type, tbl_name, name
        """;

    public override DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => Store.Configure(options);

    public override string IdType => "BLOB";

    public override string Literal(Guid id) => $"x'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'";

    public override string Poison(string table) =>
        $"CREATE TRIGGER poison BEFORE INSERT ON {table} WHEN NEW.description = 'poison' " +
        "BEGIN SELECT RAISE(ABORT, 'poisoned'); END";

    public override string Explain => "EXPLAIN QUERY PLAN ";

    protected override string? ReadWhole(DbDataReader line, string statement) =>
        Scan().Match(line.GetString(3)) is { Success: true } scan ? scan.Groups["table"].Value : null;

    [GeneratedRegex(@"^SCAN TABLE (?<table>\w+)( AS \w+)?$")]
    private static partial Regex Scan();

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(Store.ConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Folder => Path.GetDirectoryName(path) ?? throw new InvalidOperationException("No folder.");
}
