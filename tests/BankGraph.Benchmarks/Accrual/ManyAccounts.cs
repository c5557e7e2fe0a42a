using System.Globalization;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.Accrual;

/// <summary>Fills an empty bank with savings accounts of one customer, and with terms that let them earn.</summary>
internal static class ManyAccounts
{
    private const int Batch = 50_000;
    private const int BookedEvery = 10;

    /// <summary>Writes so many; every tenth has an entry of the day.</summary>
    public static async Task WriteAsync(LedgerStore store, int count, DateOnly day)
    {
        await using var connection = (SqliteConnection)await store.OpenAsync(CancellationToken.None);
        var opened = Microseconds(day, -10);
        var customer = Guid.CreateVersion7();
        Run(
            connection,
            null,
            "INSERT INTO customers (id, name, email_hash, sealed_email, wrapped_key, password_hash, created_at) "
            + "VALUES (@p0, '', @p1, @p1, x'', '', @p2)",
            [customer.ToByteArray(true), new byte[32], opened]);
        var product = Guid.CreateVersion7().ToByteArray(true);
        Run(
            connection,
            null,
            "INSERT INTO account_products (id, type, currency, valid_from, name, day_count, minimum_balance_minor, "
            + "overdraft_rate, overdraft_limit_minor, monthly_fee_minor, operation_fee_minor, free_operations, "
            + "created_by, created_at) VALUES (@p0, 'Savings', 'EUR', @p1, 'Many', 'Act365Fixed', 0, 0, 0, 0, 0, 0, "
            + "@p0, @p2)",
            [product, Text(day), opened]);
        foreach (var (from, rate) in new[] { (0L, 1_500_000L), (100_000L, 2_250_000L) })
        {
            Run(
                connection,
                null,
                "INSERT INTO account_product_tiers (product_id, from_minor, rate) VALUES (@p0, @p1, @p2)",
                [product, from, rate]);
        }

        for (var first = 0; first < count; first += Batch)
        {
            await using var transaction = connection.BeginTransaction();
            using var rows = new Rows(connection, transaction, customer, day, opened);
            for (var i = first; i < Math.Min(first + Batch, count); i++) rows.Write(i, i % BookedEvery == 0);
            await transaction.CommitAsync();
        }
    }

    private static SqliteCommand Command(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        string text,
        int parameters)
    {
        var command = new SqliteCommand(text, connection, transaction);
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + i });
        return command;
    }

    private static void Run(SqliteConnection connection, SqliteTransaction? transaction, string text, object[] values)
    {
        using var command = Command(connection, transaction, text, values.Length);
        Run(command, values);
    }

    private static void Run(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Microseconds(DateOnly day, int hours) =>
        UtcMicroseconds.From(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(hours));

    private sealed class Rows(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Guid customer,
        DateOnly day,
        long opened) : IDisposable
    {
        private readonly SqliteCommand _book = Command(
            connection,
            transaction,
            "INSERT INTO ledger_accounts (id, currency, balance_minor, held_minor, overdraft_limit_minor, "
            + "may_go_negative, sequence, status, opened_at, last_booked_at) "
            + "VALUES (@p0, 'EUR', @p1, 0, 0, 0, @p2, 'Active', @p3, @p4)",
            5);

        private readonly SqliteCommand _account = Command(
            connection,
            transaction,
            "INSERT INTO customer_accounts (id, customer_id, number, type) VALUES (@p0, @p1, @p2, 'Savings')",
            3);

        private readonly SqliteCommand _moved = Command(
            connection,
            transaction,
            "INSERT INTO ledger_transactions (id, kind, status, amount_minor, currency, booked_at, value_date) "
            + "VALUES (@p0, 'Deposit', 'Booked', @p1, 'EUR', @p2, @p3)",
            4);

        private readonly SqliteCommand _entry = Command(
            connection,
            transaction,
            "INSERT INTO ledger_entries (account_id, sequence, transaction_id, amount_minor, balance_after_minor, "
            + "booked_at, value_date) VALUES (@p0, 1, @p1, @p2, @p2, @p3, @p4)",
            5);

        public void Write(int index, bool isBooked)
        {
            var id = Guid.CreateVersion7().ToByteArray(true);
            var balance = 1_000L + (index * 7919L % 500_000);
            var booked = Microseconds(day, 12);
            Run(_book, [id, balance, isBooked ? 1 : 0, opened, isBooked ? booked : DBNull.Value]);
            Run(_account, [id, customer.ToByteArray(true), index.ToString("D14", CultureInfo.InvariantCulture)]);
            if (!isBooked) return;
            Run(_moved, [id, balance, booked, Text(day)]);
            Run(_entry, [id, id, balance, booked, Text(day)]);
        }

        public void Dispose()
        {
            _book.Dispose();
            _account.Dispose();
            _moved.Dispose();
            _entry.Dispose();
        }
    }
}
