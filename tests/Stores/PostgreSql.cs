using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using BankGraph.Api.Stores.PostgreSql;
using BankGraph.Ledger;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>PostgreSQL; the server is shared by the process.</summary>
public sealed class PostgreSql : ITestStore
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<ServerDatabase>> Emptied = new();

    /// <inheritdoc/>
    public static string Name => nameof(PostgreSql);

    static Task<TestDatabase> ITestStore.OpenAsync(
        string schema,
        Func<Func<DbContextOptionsBuilder, DbContextOptionsBuilder>, Task> createAsync) =>
        ServerDatabase.OpenAsync(
            Emptied.GetOrAdd(schema, _ => []),
            NewDatabaseAsync,
            createAsync);

    static async Task<TestDatabase> ITestStore.NewAsync()
    {
        var database = await NewDatabaseAsync();
        database.IsSpoilt = true;
        return database;
    }

    private static async Task<ServerDatabase> NewDatabaseAsync() =>
        new PostgreSqlDatabase((await PostgreSqlServer.SharedAsync()).NewDatabase());
}

/// <summary>A database of the shared server.</summary>
internal sealed partial class PostgreSqlDatabase(string connectionString) : ServerDatabase
{
    private readonly PostgreSqlStore _store = new(connectionString);

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Store:Provider"] = "postgresql",
        ["Store:ConnectionString"] = connectionString,
    };

    public override LedgerStore LedgerStore => field ??= new PostgreSqlLedgerStore(_store);

    public override string SchemaQuery =>
        """
        SELECT concat_ws(' ', 'column', table_name, ordinal_position, column_name, data_type,
            character_maximum_length, is_nullable, collation_name, column_default) AS "Value"
        FROM information_schema.columns WHERE table_schema = current_schema() AND table_name NOT LIKE '\_\_%'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename NOT LIKE '\_\_%'
        UNION ALL
        SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
            AND conrelid::regclass::text NOT LIKE '"\_\_%'
        ORDER BY 1
        """;

    // A writer's connection reads a table whole only when there is no other way.
    protected override string? ReadWhole(DbDataReader line, string statement) =>
        Scan().Match(line.GetString(0)) is { Success: true } scan ? scan.Groups["table"].Value : null;

    [GeneratedRegex(@"Seq Scan on (?<table>\w+)")]
    private static partial Regex Scan();

    protected override string CurrentSchema => "current_schema()";

    public override DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => _store.Configure(options);

    public override string IdType => "uuid";

    public override string Literal(Guid id) => $"'{id}'";

    public override string Poison(string table) =>
        $"ALTER TABLE {table} ADD CONSTRAINT poison CHECK (description <> 'poison')";

    // The constraints to other tables are triggers, which a replica does not run.
    protected override string Emptying(IEnumerable<string> tables) =>
        "SET session_replication_role = replica; "
        + string.Concat(tables.Select(table => $"DELETE FROM {table}; "))
        + "RESET session_replication_role";
}
