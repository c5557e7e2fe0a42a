using System.Diagnostics;
using System.Globalization;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Benchmarks.GraphQL;
using BankGraph.Benchmarks.History;
using BankGraph.Testing.Driving;
using Microsoft.Data.Sqlite;

namespace BankGraph.Benchmarks.Dashboard;

/// <summary>
/// What sums over five years of one customer cost through the real process (HTTP, token, GraphQL, SQLite), against
/// statements written by hand for the same file: bare, and for the dashboard also behind HTTP and the same token.
/// </summary>
internal static class DashboardBenchmark
{
    private const int Years = 5;
    private const int Rounds = 10;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private const string Summary =
        "dashboard { balances { value currency } thisMonth { income { value } expense { value } } " +
        "recentActivity { bookedAt amount { value } balanceAfter { value } description category } " +
        "upcomingBills { id amount { value } amountPaid { value } dueOn } } ";

    private const string Spending =
        "spendingByCategory(from: $from, to: $to) " +
        "{ month category spent { value currency } received { value } entryCount } ";

    private static readonly byte[] Marker = "\"recentActivity\":[{"u8.ToArray();

    /// <summary>Runs it. Options: entries of the customer, then calls per round.</summary>
    public static async Task RunAsync(string[] options)
    {
        var numbers = options.Select(option => int.Parse(option, CultureInfo.InvariantCulture)).ToArray();
        var entries = numbers.Length > 0 ? numbers[0] : 50_000;
        var calls = numbers.Length > 1 ? numbers[1] : 20;
        var to = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var from = to.AddYears(-Years);

        await using var bank = await BankProcess.StartAsync(new BankProcessSettings()
            .With("DemoData:Enabled", "false")
            .With("Logging:LogLevel:Default", "Warning"));
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountAsync();
        await bank.StopAsync();
        await LongHistory.WriteAsync(bank.DatabaseFile, number, entries, TimeSpan.FromDays(365 * Years) / entries);
        await bank.StartAgainAsync();
        await SortedAsync(bank.DatabaseFile, entries);
        await bank.StopAsync();
        await MixAsync(bank.DatabaseFile);
        await bank.StartAgainAsync();

        using var byHand = await HandWritten.OpenAsync(bank.DatabaseFile, number, from, to);
        using var summary = await GraphQLRequest.OpenAsync(
            bank.Address, client.AccessToken, "query Summary { " + Summary + "}");
        using var both = await GraphQLRequest.OpenAsync(
            bank.Address,
            client.AccessToken,
            "query Both($from: LocalDate!, $to: LocalDate!) { " + Summary + Spending + "}");
        var variables = new { from = from.ToString("yyyy-MM-dd"), to = to.ToString("yyyy-MM-dd") };
        await using var server = await HandWrittenServer.StartAsync(
            bank.Address, bank.DatabaseFile, client.AccessToken);
        await CompareAsync(
            "dashboard",
            entries,
            calls,
            () => summary.SendAsync(new { }, Marker),
            byHand.DashboardAsync,
            () => server.AskAsync(Marker));
        await CompareAsync(
            $"dashboard and spendingByCategory over {Years} years",
            entries,
            calls,
            () => both.SendAsync(variables, Marker),
            byHand.DashboardAndSpendingAsync);
    }

    /// <summary>Waits until the bank's own job has said what every entry was for.</summary>
    private static async Task SortedAsync(string path, int entries)
    {
        await using var connection = await new SqliteStore(path).OpenAsync(CancellationToken.None);
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM entry_categories";
        while ((long?)await count.ExecuteScalarAsync() < entries) await Task.Delay(TimeSpan.FromMilliseconds(200));
    }

    // Deposits are all income; people have more purposes than that.
    private static async Task MixAsync(string path)
    {
        await using (var connection = await new SqliteStore(path).OpenAsync(CancellationToken.None))
        {
            await using var mix = connection.CreateCommand();
            mix.CommandText =
                """
                UPDATE entry_categories SET category = CASE sequence % 8 WHEN 0 THEN 'Income' WHEN 1 THEN 'Housing'
                    WHEN 2 THEN 'Groceries' WHEN 3 THEN 'EatingOut' WHEN 4 THEN 'Transport' WHEN 5 THEN 'Health'
                    WHEN 6 THEN 'Leisure' ELSE 'Other' END
                """;
            await mix.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>They take turns, so that a busy minute hits all.</summary>
    private static async Task CompareAsync(
        string name,
        int entries,
        int calls,
        Func<Task> bank,
        Func<Task> byHand,
        Func<Task>? served = null)
    {
        // A process that has just started is still compiling itself; that is not what is measured.
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;)
        {
            await bank();
            await byHand();
            if (served is not null) await served();
        }

        var (ours, theirs, overHttp) = (new Latencies(), new Latencies(), new Latencies());
        for (var i = 0; i < Rounds * calls; i++)
        {
            await ours.MeasureAsync(bank);
            await theirs.MeasureAsync(byHand);
            if (served is not null) await overHttp.MeasureAsync(served);
        }

        var ratio = ours.P50Ms / theirs.P50Ms;
        double? servedMs = served is null ? null : overHttp.P50Ms;
        Report.Write(
            $"{name}, {entries:N0} entries: p50 {ours.P50Ms:0.00} ms, by hand {theirs.P50Ms:0.00} ms; "
            + $"ratio {ratio:0.00}"
            + (servedMs is { } ms ? $"; by hand over HTTP {ms:0.00} ms; ratio {ours.P50Ms / ms:0.00}" : ""),
            new
            {
                benchmark = "dashboard",
                name,
                entries,
                calls = ours.Count,
                p50Ms = Math.Round(ours.P50Ms, 3),
                p99Ms = Math.Round(ours.P99Ms, 3),
                byHandP50Ms = Math.Round(theirs.P50Ms, 3),
                ratio = Math.Round(ratio, 2),
                byHandOverHttpP50Ms = servedMs is { } served50 ? Math.Round(served50, 3) : (double?)null,
                ratioOverHttp = servedMs is { } over ? Math.Round(ours.P50Ms / over, 2) : (double?)null,
            });
    }
}
