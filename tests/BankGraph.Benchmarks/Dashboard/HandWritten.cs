using BankGraph.Api.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.Dashboard;

/// <summary>What somebody would write who needs just these numbers: one statement each, its rows read.</summary>
internal sealed class HandWritten : IDisposable
{
    internal const string Sums =
        """
        SELECT c.month, c.category, b.currency, SUM(CASE WHEN c.amount_minor < 0 THEN -c.amount_minor ELSE 0 END),
            SUM(CASE WHEN c.amount_minor > 0 THEN c.amount_minor ELSE 0 END), COUNT(*)
        FROM customer_accounts a
        JOIN ledger_accounts b ON b.id = a.id
        JOIN entry_categories c ON c.account_id = a.id
        WHERE a.customer_id = @customer AND c.booked_on BETWEEN @from AND @to
        GROUP BY c.month, c.category, b.currency ORDER BY c.month, c.category
        """;

    internal const string Balances =
        """
        SELECT b.currency, SUM(b.balance_minor) FROM customer_accounts a JOIN ledger_accounts b ON b.id = a.id
        WHERE a.customer_id = @customer GROUP BY b.currency
        """;

    internal const string Recent =
        """
        SELECT e.booked_at, e.amount_minor, e.balance_after_minor, e.description, c.category, b.currency
        FROM customer_accounts a
        JOIN ledger_accounts b ON b.id = a.id
        JOIN ledger_entries e ON e.account_id = a.id AND e.sequence > b.sequence - 10
        LEFT JOIN entry_categories c ON c.account_id = e.account_id AND c.sequence = e.sequence
        WHERE a.customer_id = @customer ORDER BY e.booked_at DESC LIMIT 10
        """;

    internal const string Bills =
        """
        SELECT id, amount_minor, amount_paid_minor, due_on, currency FROM bills
        WHERE customer_id = @customer AND amount_paid_minor < amount_minor ORDER BY due_on LIMIT 5
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand[] _dashboard;
    private readonly SqliteCommand _spending;

    private HandWritten(SqliteConnection connection, object customer, DateOnly from, DateOnly to)
    {
        _connection = connection;
        var month = new DateOnly(to.Year, to.Month, 1);
        _spending = Prepared(Command(connection, Sums, customer, from, to));
        _dashboard =
        [
            Prepared(Command(connection, Balances, customer)),
            Prepared(Command(connection, Sums, customer, month, to)),
            Prepared(Command(connection, Recent, customer)),
            Prepared(Command(connection, Bills, customer)),
        ];
    }

    /// <summary>Prepares the statements for the owner of an account.</summary>
    public static async Task<HandWritten> OpenAsync(string path, string number, DateOnly from, DateOnly to)
    {
        var connection = (SqliteConnection)await new SqliteStore(path).OpenAsync(CancellationToken.None);
        await using var find = connection.CreateCommand();
        find.CommandText = "SELECT customer_id FROM customer_accounts WHERE number = @number";
        find.Parameters.AddWithValue("@number", number);
        var customer = find.ExecuteScalar() ?? throw new InvalidOperationException("There is no such account.");
        return new HandWritten(connection, customer, from, to);
    }

    /// <summary>The four statements of the dashboard.</summary>
    public Task DashboardAsync()
    {
        foreach (var command in _dashboard) Read(command);
        return Task.CompletedTask;
    }

    /// <summary>These, and the sums of the whole time.</summary>
    public Task DashboardAndSpendingAsync()
    {
        Read(_spending);
        return DashboardAsync();
    }

    public void Dispose()
    {
        _spending.Dispose();
        foreach (var command in _dashboard) command.Dispose();
        _connection.Dispose();
    }

    internal static SqliteCommand Command(
        SqliteConnection connection,
        string text,
        object customer,
        DateOnly? from = null,
        DateOnly? to = null)
    {
        var command = new SqliteCommand(text, connection);
        command.Parameters.AddWithValue("@customer", customer);
        if (from is { } first) command.Parameters.AddWithValue("@from", first.ToString("yyyy-MM-dd"));
        if (to is { } last) command.Parameters.AddWithValue("@to", last.ToString("yyyy-MM-dd"));
        return command;
    }

    private static SqliteCommand Prepared(SqliteCommand command)
    {
        command.Prepare();
        return command;
    }

    private static void Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read()) reader.GetValues(values);
    }
}
