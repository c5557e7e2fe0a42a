using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>Statements of many rows on one connection, kept once prepared.</summary>
internal sealed class RawStatements(SqliteConnection connection)
{
    private const string SelectAccounts = "SELECT id, balance_minor, sequence FROM ledger_accounts WHERE id IN (";
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

    private const string UpdateAccount =
        "UPDATE ledger_accounts SET balance_minor = @p1, sequence = @p2, last_booked_at = @p3 WHERE id = @p0";

    /// <summary>Rows per statement; from 1 to 16 makes no difference that could be measured, more is slower.</summary>
    private const int MaxRows = 8;

    private readonly Dictionary<(string, int), SqliteCommand> _commands = [];
    private SqliteTransaction? _transaction;

    public void Begin(SqliteTransaction transaction) => _transaction = transaction;

    public RawAccounts ReadAccounts(Guid[] ids)
    {
        var accounts = new RawAccounts();
        var keys = Array.ConvertAll(ids, id => (object)id.ToByteArray(bigEndian: true));
        foreach (var command in Chunks(SelectAccounts, ")", keys, 1))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var id = reader.GetFieldValue<byte[]>(0);
                accounts.Add(
                    new Guid(id, bigEndian: true),
                    new RawAccount { Id = id, Balance = reader.GetInt64(1), Sequence = reader.GetInt64(2) });
            }
        }

        return accounts;
    }

    public int CountKeys(List<byte[]> keys)
    {
        var found = 0;
        foreach (var command in Chunks(SelectKeys, ")", keys.ConvertAll(k => (object)k), 1))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) found++;
        }

        return found;
    }

    public void Write(RawRows rows, RawAccounts accounts)
    {
        Insert(InsertTransactions, rows.Transactions, 8);
        Insert(InsertEntries, rows.Entries, 8);
        Insert(InsertOutbox, rows.Outbox, 1);
        Insert(InsertKeys, rows.Keys, 6);
        foreach (var account in accounts.All)
        {
            var command = Get(UpdateAccount, 4);
            command.Parameters[0].Value = account.Id;
            command.Parameters[1].Value = account.Balance;
            command.Parameters[2].Value = account.Sequence;
            command.Parameters[3].Value = rows.Now;
            command.ExecuteNonQuery();
        }
    }

    private void Insert(string start, List<object> values, int columns)
    {
        foreach (var command in Chunks(start, "", values, columns)) command.ExecuteNonQuery();
    }

    private IEnumerable<SqliteCommand> Chunks(string start, string end, IReadOnlyList<object> values, int columns)
    {
        for (var at = 0; at < values.Count;)
        {
            var rows = 1;
            while (rows * 2 <= MaxRows && at + (rows * 2 * columns) <= values.Count) rows *= 2;
            var command = Get(start, rows * columns, columns, end);
            for (var i = 0; i < rows * columns; i++) command.Parameters[i].Value = values[at + i];
            yield return command;
            at += rows * columns;
        }
    }

    private SqliteCommand Get(string start, int parameters, int columns = 0, string end = "")
    {
        if (!_commands.TryGetValue((start, parameters), out var command))
        {
            var lists = columns == 0 ? "" : string.Join(", ", Enumerable.Range(0, parameters / columns).Select(row =>
                (end == "" ? "(" : "") +
                string.Join(", ", Enumerable.Range(row * columns, columns).Select(i => "@p" + i)) +
                (end == "" ? ")" : "")));
            command = connection.CreateCommand();
            command.CommandText = start + lists + end;
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
}
