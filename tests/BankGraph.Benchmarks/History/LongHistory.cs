using System.Globalization;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.History;

/// <summary>
/// Gives an account of a stopped bank a long and valid history: deposits of one minor unit, one per second of the past
/// unless said otherwise, with their other sides on the bank's cash. Posting them one after the other would take
/// minutes.
/// </summary>
internal sealed class LongHistory : IDisposable
{
    private static readonly SystemAccount Cash = SystemAccount.Cash(Currency.FromCode("EUR"));

    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insertTransaction;
    private readonly SqliteCommand _insertEntry;
    private readonly SqliteCommand _insertOutbox;

    private LongHistory(SqliteTransaction transaction)
    {
        _transaction = transaction;
        _insertTransaction = Command(
            "INSERT INTO ledger_transactions " +
            "(id, kind, status, amount_minor, currency, booked_at, value_date, description) " +
            "VALUES (@id, 'Deposit', 'Booked', 1, 'EUR', @at, @date, @text)",
            "@id", "@at", "@date", "@text");
        _insertEntry = Command(
            "INSERT INTO ledger_entries (account_id, sequence, transaction_id, amount_minor, balance_after_minor, " +
            "booked_at, value_date, description) " +
            "VALUES (@account, @sequence, @id, @amount, @balance, @at, @date, @text)",
            "@id", "@at", "@date", "@text", "@account", "@sequence", "@amount", "@balance");
        _insertOutbox = Command(
            "INSERT INTO ledger_outbox (transaction_id, sent_at) VALUES (@id, @at)", "@id", "@at");
    }

    /// <summary>
    /// Writes it into a bank that has no entries yet, and lets the ledger's own verifier judge the whole book.
    /// </summary>
    public static async Task WriteAsync(string path, string accountNumber, int entries, TimeSpan? apart = null)
    {
        var store = new SqliteStore(path);
        await using (var connection = await store.OpenAsync(CancellationToken.None))
        await using (var transaction = connection.BeginTransaction())
        {
            using (var history = new LongHistory(transaction))
                history.Write(accountNumber, entries, apart ?? TimeSpan.FromSeconds(1));
            await transaction.CommitAsync();
        }

        var findings = await new LedgerVerifier(new SqliteLedgerStore(store)).VerifyAsync(CancellationToken.None);
        if (findings.Count > 0) throw new InvalidOperationException($"The history is not valid: {findings[0]}");
        SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        _insertTransaction.Dispose();
        _insertEntry.Dispose();
        _insertOutbox.Dispose();
    }

    private void Write(string accountNumber, int entries, TimeSpan apart)
    {
        using var find = Command("SELECT id FROM customer_accounts WHERE number = @number", "@number");
        find.Parameters[0].Value = accountNumber;
        var account = find.ExecuteScalar() ?? throw new InvalidOperationException("There is no such account.");
        var cash = Cash.Id.ToByteArray(bigEndian: true);

        var first = TimeProvider.System.GetUtcNow().AddSeconds(-60) - (entries * apart);
        OpenCash(cash, Microseconds(first));
        for (var n = 1; n <= entries; n++)
        {
            var at = first + (n * apart);
            var id = Guid.CreateVersion7(at).ToByteArray(bigEndian: true);
            var date = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            object[] shared = [id, Microseconds(at), date, $"interest {n}"];
            Run(_insertTransaction, shared);
            Run(_insertEntry, [.. shared, account, n, 1, n]);
            Run(_insertEntry, [.. shared, cash, n, -1, -n]);
            Run(_insertOutbox, shared[..2]);
        }

        foreach (var (id, balance) in new[] { (account, entries), (cash, -entries) })
        {
            using var update = Command(
                "UPDATE ledger_accounts SET balance_minor = @balance, sequence = @sequence, last_booked_at = @at " +
                "WHERE id = @id",
                "@balance", "@sequence", "@at", "@id");
            Run(update, [balance, entries, Microseconds(first + (entries * apart)), id]);
        }
    }

    private void OpenCash(byte[] id, long at)
    {
        using var insert = Command(
            "INSERT INTO ledger_accounts (id, currency, balance_minor, held_minor, overdraft_limit_minor, " +
            "may_go_negative, sequence, status, opened_at, purpose) " +
            "VALUES (@id, 'EUR', 0, 0, 0, 1, 0, 'Active', @at, @purpose)",
            "@id", "@at", "@purpose");
        Run(insert, [id, at, Cash.Purpose]);
    }

    private SqliteCommand Command(string text, params string[] parameters)
    {
        var command = new SqliteCommand(text, _transaction.Connection, _transaction);
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static long Microseconds(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / 10;
}
