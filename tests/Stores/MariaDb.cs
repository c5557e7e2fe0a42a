using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using BankGraph.Api.Stores.MySql;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Ledger;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>MariaDB; the server is shared by the process.</summary>
public sealed class MariaDb : ITestStore
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<ServerDatabase>> Emptied = new();

    /// <inheritdoc/>
    public static string Name => nameof(MariaDb);

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
        new MariaDbDatabase((await MariaDbServer.SharedAsync()).NewDatabase());
}

/// <summary>A database of the shared server.</summary>
internal sealed partial class MariaDbDatabase(string connectionString) : ServerDatabase
{
    private readonly MySqlStore _store = new(connectionString, ServerVersion.Default);

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Store:Provider"] = "mariadb",
        ["Store:ConnectionString"] = connectionString,
    };

    public override LedgerStore LedgerStore => field ??= new MySqlLedgerStore(_store);

    public override string SchemaQuery =>
        """
        SELECT CONCAT_WS(' ', 'column', table_name, ordinal_position, column_name, column_type, is_nullable,
            character_set_name, collation_name, column_default, extra) AS Value
        FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name NOT LIKE '\_\_%'
        UNION ALL
        SELECT CONCAT_WS(' ', 'index', table_name, index_name, seq_in_index, column_name, non_unique)
        FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name NOT LIKE '\_\_%'
        UNION ALL
        SELECT CONCAT_WS(' ', 'check', table_name, constraint_name, check_clause)
        FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()
        UNION ALL
        SELECT CONCAT_WS(' ', 'reference', table_name, constraint_name, referenced_table_name, delete_rule)
        FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()
        ORDER BY 1
        """;

    // Of a small table all may be read although there is an index; what counts is whether there is one.
    protected override string? ReadWhole(DbDataReader line, string statement)
    {
        if (line["type"] is not "ALL" || line["possible_keys"] is not DBNull || line["table"] is not string alias)
            return null;
        var table = Named().Matches(statement).FirstOrDefault(named => named.Groups["alias"].Value == alias);
        return alias.StartsWith('<') ? null : table?.Groups["table"].Value ?? alias;
    }

    [GeneratedRegex("`(?<table>\\w+)` AS `(?<alias>\\w+)`")]
    private static partial Regex Named();

    protected override string CurrentSchema => "DATABASE()";

    public override DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => _store.Configure(options);

    public override string IdType => "BINARY(16)";

    public override string Literal(Guid id) => $"X'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'";

    public override string Poison(string table) =>
        $"ALTER TABLE {table} ADD CONSTRAINT poison CHECK (description <> 'poison')";

    protected override string Emptying(IEnumerable<string> tables) =>
        "SET foreign_key_checks = 0; "
        + string.Concat(tables.Select(table => $"DELETE FROM {table}; "))
        + "SET foreign_key_checks = 1";
}
