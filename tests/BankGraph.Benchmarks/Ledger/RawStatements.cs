using System.Data.Common;
using BankGraph.Ledger;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>Statements of many rows on one connection, kept once made.</summary>
internal sealed class RawStatements(LedgerStore store, DbConnection connection)
{
    private const string SelectKeys = "SELECT id FROM ledger_idempotency WHERE id IN (";
    private const string InsertTransactions =
        "INSERT INTO ledger_transactions " +
        "(id, kind, status, amount_minor, currency, booked_at, value_date, description) VALUES ";

    private const string InsertEntries =
        "INSERT INTO ledger_entries (account_id, sequence, transaction_id, amount_minor, balance_after_minor, " +
        "booked_at, value_date, description) VALUES ";

    private const string InsertOutbox = "INSERT INTO ledger_outbox (transaction_id) VALUES ";
    private const string InsertKeys =
        "INSERT INTO ledger_idempotency " +
        "(id, fingerprint, transaction_id, refusal_code, refusal_payload, created_at) VALUES ";

    private readonly string _selectAccounts =
        $"SELECT id, balance_minor, sequence FROM ledger_accounts{store.KeyOrderHint} WHERE id IN (";

    private readonly Dictionary<(string, int), DbCommand> _commands = [];
    private readonly HashSet<DbCommand> _prepared = [];
    private DbTransaction? _transaction;

    public void Begin(DbTransaction transaction) => _transaction = transaction;

    public async Task<Dictionary<Guid, RawAccount>> ReadAccountsAsync(Guid[] ids)
    {
        var accounts = new Dictionary<Guid, RawAccount>(ids.Length);
        var keys = Array.ConvertAll(ids, store.ToParameter);
        await foreach (var command in Chunks(_selectAccounts, $") ORDER BY id{store.RowLockClause}", keys, 1))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var id = store.ReadGuid(reader, 0);
                accounts.Add(id, new RawAccount
                {
                    Id = store.ToParameter(id),
                    Balance = reader.GetInt64(1),
                    Sequence = reader.GetInt64(2),
                });
            }
        }

        return accounts;
    }

    public async Task<int> CountKeysAsync(List<byte[]> keys)
    {
        var found = 0;
        await foreach (var command in Chunks(SelectKeys, ")", keys.ConvertAll(key => (object)key), 1))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) found++;
        }

        return found;
    }

    public async Task WriteAsync(RawRows rows, Dictionary<Guid, RawAccount> accounts)
    {
        await ExecuteAsync(InsertTransactions, rows.Transactions, 8);
        await ExecuteAsync(InsertEntries, rows.Entries, 8);
        await ExecuteAsync(InsertOutbox, rows.Outbox, 1);
        await ExecuteAsync(InsertKeys, rows.Keys, 6);
        var balances = accounts.Values
            .SelectMany(account => (object[])[account.Id, account.Balance, account.Sequence, rows.Now])
            .ToList();
        await ExecuteAsync("UPDATE ledger_accounts", balances, 4);
    }

    private async Task ExecuteAsync(string start, List<object> values, int columns)
    {
        await foreach (var command in Chunks(start, "", values, columns)) await command.ExecuteNonQueryAsync();
    }

    private async IAsyncEnumerable<DbCommand> Chunks(
        string start,
        string end,
        IReadOnlyList<object> values,
        int columns)
    {
        if (store.TakesColumns)
        {
            yield return await WithColumnsAsync(start, end, values, columns);
            yield break;
        }

        for (var at = 0; at < values.Count;)
        {
            var rows = 1;
            while (rows * 2 <= store.MaxRowsPerStatement && at + (rows * 2 * columns) <= values.Count) rows *= 2;
            var parameters = rows * columns;
            var command = Get(start, parameters, start.StartsWith("UPDATE", StringComparison.Ordinal)
                ? Update(rows)
                : start + Lists(parameters, columns, isInsert: end == "") + end);
            for (var i = 0; i < rows * columns; i++) command.Parameters[i].Value = values[at + i];
            if (store.PreparesCommands && _prepared.Add(command)) await command.PrepareAsync();
            yield return command;
            at += rows * columns;
        }
    }

    private async Task<DbCommand> WithColumnsAsync(
        string start,
        string end,
        IReadOnlyList<object> values,
        int columns)
    {
        var text = start switch
        {
            _ when start.StartsWith("UPDATE", StringComparison.Ordinal) =>
                "UPDATE ledger_accounts SET balance_minor = b, sequence = s, last_booked_at = l " +
                "FROM unnest(@p0, @p1, @p2, @p3) AS given (i, b, s, l) WHERE id = i",
            _ when end.Length > 0 => start.Replace("IN (", "= ANY(@p0", StringComparison.Ordinal) + end,
            _ => start.Replace("VALUES ", "SELECT * FROM unnest(", StringComparison.Ordinal) +
                string.Join(", ", Enumerable.Range(0, columns).Select(i => "@p" + i)) + ")",
        };
        var command = Get(start, columns, text);
        for (var c = 0; c < columns; c++)
        {
            var column = Enumerable.Range(0, values.Count / columns).Select(row => values[(row * columns) + c]);
            command.Parameters[c].Value = values[c] switch
            {
                Guid => column.Cast<Guid>().ToArray(),
                long => column.Cast<long>().ToArray(),
                byte[] => column.Cast<byte[]>().ToArray(),
                DateOnly => column.Cast<DateOnly>().ToArray(),
                _ => column.Select(value => value as string).ToArray(),
            };
        }

        if (_prepared.Add(command)) await command.PrepareAsync();
        return command;
    }

    private DbCommand Get(string start, int parameters, string text)
    {
        if (!_commands.TryGetValue((start, parameters), out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = text;
            for (var i = 0; i < parameters; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }

            _commands.Add((start, parameters), command);
        }

        command.Transaction = _transaction;
        return command;
    }

    private static string Lists(int parameters, int columns, bool isInsert) =>
        string.Join(", ", Enumerable.Range(0, parameters / columns).Select(row =>
        {
            var list = string.Join(", ", Enumerable.Range(row * columns, columns).Select(i => "@p" + i));
            return isInsert ? $"({list})" : list;
        }));

    private static string Update(int rows)
    {
        var ids = Enumerable.Range(0, rows).Select(row => $"@p{row * 4}");
        return $"UPDATE ledger_accounts SET {Case("balance_minor", 1)}, {Case("sequence", 2)}, " +
            $"{Case("last_booked_at", 3)} WHERE id IN ({string.Join(", ", ids)})";

        string Case(string column, int offset) =>
            $"{column} = CASE id " +
            string.Join(" ", Enumerable.Range(0, rows).Select(row => $"WHEN @p{row * 4} THEN @p{(row * 4) + offset}")) +
            $" ELSE {column} END";
    }
}
