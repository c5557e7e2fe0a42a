using System.Globalization;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.Dashboard;

/// <summary>
/// The same answer by a minimal API: a route, the bank's token, a pooled connection, the statements written by hand,
/// and JSON. It runs in this process, so that its callers have no way to another one.
/// </summary>
internal sealed class HandWrittenServer : IAsyncDisposable
{
    private const string OwnAccounts = "OwnAccounts";

    private readonly WebApplication _app;
    private readonly HandReadTokens _tokens;
    private readonly KeptConnection _connection;

    private HandWrittenServer(WebApplication app, HandReadTokens tokens, KeptConnection connection) =>
        (_app, _tokens, _connection) = (app, tokens, connection);

    private sealed record Amount(string Value, string Currency);

    private sealed record Flow(Amount Income, Amount Expense);

    private sealed record Line(
        DateTimeOffset BookedAt, Amount Amount, Amount BalanceAfter, string? Description, string? Category);

    private sealed record OpenBill(Guid Id, Amount Amount, Amount AmountPaid, string DueOn);

    private sealed record Standing(
        Amount[] Balances, Flow[] ThisMonth, Line[] RecentActivity, OpenBill[] UpcomingBills);

    /// <summary>Starts one over the bank's file, and a caller of it.</summary>
    public static async Task<HandWrittenServer> StartAsync(Uri bank, string path, string? accessToken)
    {
        var tokens = await HandReadTokens.OfBankAsync(bank);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var file = new SqliteStore(path).ConnectionString;
        app.MapPost("/dashboard", (HttpRequest request) =>
            tokens.CustomerOf(request.Headers.Authorization) is { } customer
                ? Results.Json(new { data = new { dashboard = Read(file, customer) } })
                : Results.Unauthorized());
        await app.StartAsync();
        return new(app, tokens, await KeptConnection.OpenAsync(new Uri($"{app.Urls.Single()}/dashboard"), accessToken));
    }

    /// <summary>Asks once, and throws unless the answer has what is expected.</summary>
    public async Task AskAsync(byte[] expected)
    {
        var answer = await _connection.PostAsync("{}"u8.ToArray());
        if (answer.Span.IndexOf(expected) < 0) throw new InvalidOperationException("The answer is another one.");
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _app.DisposeAsync();
        _tokens.Dispose();
    }

    private static Standing Read(string file, Guid customerId)
    {
        using var connection = new SqliteConnection(file);
        connection.Open();
        var customer = customerId.ToByteArray(bigEndian: true);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using var balances = HandWritten.Command(connection, HandWritten.Balances, customer);
        using var sums = HandWritten.Command(
            connection, HandWritten.Sums, customer, new DateOnly(today.Year, today.Month, 1), today);
        using var recent = HandWritten.Command(connection, HandWritten.Recent, customer);
        using var bills = HandWritten.Command(connection, HandWritten.Bills, customer);
        return new(
            Rows(balances, row => Written(row.GetInt64(1), row.GetString(0))),
            [
                .. from sum in Rows(sums, row => (
                       Category: row.GetString(1),
                       Currency: row.GetString(2),
                       Out: row.GetInt64(3),
                       In: row.GetInt64(4)))
                   where sum.Category != OwnAccounts
                   group sum by sum.Currency into flow
                   select new Flow(
                       Written(flow.Sum(part => part.In), flow.Key), Written(flow.Sum(part => part.Out), flow.Key)),
            ],
            Rows(recent, row => new Line(
                DateTimeOffset.UnixEpoch.AddMicroseconds(row.GetInt64(0)),
                Written(Math.Abs(row.GetInt64(1)), row.GetString(5)),
                Written(row.GetInt64(2), row.GetString(5)),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4))),
            Rows(bills, row => new OpenBill(
                new Guid((byte[])row.GetValue(0), bigEndian: true),
                Written(row.GetInt64(1), row.GetString(4)),
                Written(row.GetInt64(2), row.GetString(4)),
                row.GetString(3))));
    }

    private static T[] Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return [.. rows];
    }

    private static Amount Written(long minor, string currency) => new(
        new Money(minor, Currency.FromCode(currency)).ToDecimal().ToString(CultureInfo.InvariantCulture), currency);
}
