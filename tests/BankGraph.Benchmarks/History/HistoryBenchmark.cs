using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BankGraph.Benchmarks.GraphQL;
using BankGraph.Testing.Driving;

namespace BankGraph.Benchmarks.History;

/// <summary>
/// How long a page of an account's history takes, at its newest end and a million entries further back, through the
/// real process: HTTP, token, GraphQL, SQLite.
/// </summary>
internal static class HistoryBenchmark
{
    private const int Rounds = 10;
    private const int PageSize = 20;
    private const int WarmUps = 300;

    private const string Page =
        "query Page($number: String!, $first: Int, $after: String, $last: Int) { account(number: $number) { " +
        "entries(first: $first, after: $after, last: $last) { edges { cursor node { sequence direction " +
        "amount { value } balanceAfter { value } bookedAt description } } } } }";

    private static readonly byte[] Sequence = "\"sequence\":"u8.ToArray();

    /// <summary>Runs it. Options: entries of the account, then calls per depth and round.</summary>
    public static async Task RunAsync(string[] options)
    {
        var numbers = options.Select(option => int.Parse(option, CultureInfo.InvariantCulture)).ToArray();
        var depth = numbers.Length > 0 ? numbers[0] : 1_000_000;
        var calls = numbers.Length > 1 ? numbers[1] : 200;

        await using var bank = await BankProcess.StartAsync(new BankProcessSettings()
            .With("DemoData:Enabled", "false")
            .With("Logging:LogLevel:Default", "Warning"));
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountAsync();
        await bank.StopAsync();
        var entries = depth + (2 * PageSize);
        var started = Stopwatch.GetTimestamp();
        await LongHistory.WriteAsync(bank.DatabaseFile, number, entries);
        Console.WriteLine($"{entries:N0} entries written and audited in {Stopwatch.GetElapsedTime(started):mm\\:ss}");
        await bank.StartAgainAsync();

        using var request = await GraphQLRequest.OpenAsync(bank.Address, client.AccessToken, Page);
        var cursor = await CursorAtAsync(request, number, depth);
        await CompareAsync(new Reader(request, number), cursor, depth, calls);
    }

    /// <summary>The cursor of the entry at a depth, found from the far end.</summary>
    private static async Task<string> CursorAtAsync(GraphQLRequest request, string number, int depth)
    {
        // The far end's last pages are the 2 x 20 oldest entries; the first of them stands right behind the depth.
        var answer = await request.SendAsync(new { number, last = (2 * PageSize) + 1 }, Sequence);
        var edge = JsonElement.Parse(answer.Span).GetProperty("data").GetProperty("account").GetProperty("entries")
            .GetProperty("edges")[0];
        var sequence = edge.GetProperty("node").GetProperty("sequence").GetInt64();
        if (sequence != (2 * PageSize) + 1)
            throw new InvalidOperationException($"The entry at depth {depth} has the sequence {sequence}.");
        return edge.GetProperty("cursor").GetString() ?? "";
    }

    /// <summary>The depths take turns, so that a busy minute hits both.</summary>
    private static async Task CompareAsync(Reader reader, string cursor, int depth, int calls)
    {
        var (near, far) = (new List<Latencies>(), new List<Latencies>());
        for (var i = 0; i < WarmUps; i++)
        {
            await reader.ReadAsync(null);
            await reader.ReadAsync(cursor);
        }

        for (var round = 0; round < Rounds; round++)
        {
            near.Add(await MeasureAsync(() => reader.ReadAsync(null), calls));
            far.Add(await MeasureAsync(() => reader.ReadAsync(cursor), calls));
        }

        var (first, deep) = (Latencies.Join(near), Latencies.Join(far));
        var ratio = deep.P50Ms / first.P50Ms;
        var tailRatio = deep.P99Ms / first.P99Ms;
        Report.Write(
            $"{PageSize} entries, 6 fields: depth 1 p50 {first.P50Ms:0.00} ms p99 {first.P99Ms:0.00} ms; "
            + $"depth {depth:N0} p50 {deep.P50Ms:0.00} ms p99 {deep.P99Ms:0.00} ms; "
            + $"ratio p50 {ratio:0.00}, p99 {tailRatio:0.00}",
            new
            {
                benchmark = "history",
                depth,
                calls = first.Count,
                p50Ms = Math.Round(first.P50Ms, 3),
                p99Ms = Math.Round(first.P99Ms, 3),
                deepP50Ms = Math.Round(deep.P50Ms, 3),
                deepP99Ms = Math.Round(deep.P99Ms, 3),
                ratioP50 = Math.Round(ratio, 2),
                ratioP99 = Math.Round(tailRatio, 2),
            });
    }

    private static async Task<Latencies> MeasureAsync(Func<Task> call, int calls)
    {
        var latencies = new Latencies();
        for (var i = 0; i < calls; i++) await latencies.MeasureAsync(call);
        return latencies;
    }

    /// <summary>Reads one page of one account.</summary>
    private sealed record Reader(GraphQLRequest Request, string Number)
    {
        public Task ReadAsync(string? after) =>
            Request.SendAsync(new { number = Number, first = PageSize, after }, Sequence);
    }
}
