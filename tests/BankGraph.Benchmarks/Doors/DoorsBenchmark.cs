using System.Diagnostics;
using System.Text.Json.Nodes;
using BankGraph.Banking.Security;
using BankGraph.Benchmarks.GraphQL;
using Microsoft.AspNetCore.Identity;

namespace BankGraph.Benchmarks.Doors;

/// <summary>
/// What it costs to ask who is there: the same read of the same customer, through the bank as it is, and through one
/// whose doors are open, in turns. And what it costs to hash a password.
/// </summary>
internal static class DoorsBenchmark
{
    private const int Rounds = 9;
    private const int Requests = 4_000;
    private const int WarmUps = 20_000;
    private const int Hashes = 21;

    private const string Read =
        "{ accounts(first: 10) { nodes { number balance { value currency } availableBalance { value } } } }";

    private static readonly byte[] Marker = "\"balance\":{\"value\":"u8.ToArray();

    /// <summary>Runs it.</summary>
    public static async Task RunAsync()
    {
        HashPasswords();
        using var closed = await DoorsServer.StartAsync(isOpen: false);
        using var open = await DoorsServer.StartAsync(isOpen: true);
        using var asked = await PrepareAsync(closed, withToken: true);
        using var unasked = await PrepareAsync(open, withToken: false);
        await SendAsync(asked, WarmUps);
        await SendAsync(unasked, WarmUps);

        var (guarded, free) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            guarded.Add(await MeasureAsync(closed, asked));
            free.Add(await MeasureAsync(open, unasked));
        }

        var ratio = Median.Of(guarded.Zip(free, (with, without) => with / without));
        Report.Write(
            $"a signed-in read: {Median.Of(guarded):0.0} us of processor, with open doors {Median.Of(free):0.0} us; "
            + $"ratio {ratio:0.00}",
            new
            {
                benchmark = "doors",
                cpuMicroseconds = Math.Round(Median.Of(guarded), 1),
                openCpuMicroseconds = Math.Round(Median.Of(free), 1),
                ratio = Math.Round(ratio, 2),
            });
    }

    /// <summary>A customer with two accounts, and the read that they send.</summary>
    private static async Task<GraphQLRequest> PrepareAsync(DoorsServer server, bool withToken)
    {
        const string who = "email: \"anna@example.com\", password: \"two-Hats-and-1-umbrella\"";
        using var anonymous = await GraphQLRequest.OpenAsync(
            server.Address,
            null,
            $"mutation {{ register(input: {{ name: \"Anna Berg\", {who} }}) {{ customer {{ id }} }} }}");
        await anonymous.SendAsync(new { }, "\"id\""u8.ToArray());
        using var login = await GraphQLRequest.OpenAsync(
            server.Address, null, $"mutation {{ login(input: {{ {who} }}) {{ session {{ accessToken }} }} }}");
        var session = JsonNode.Parse((await login.SendAsync(new { }, "\"accessToken\""u8.ToArray())).Span);
        var token = (string?)session?["data"]?["login"]?["session"]?["accessToken"];
        using var opening = await GraphQLRequest.OpenAsync(
            server.Address,
            token,
            "mutation { openAccount(input: { type: CHECKING, currency: \"EUR\" }) { account { number } } }");
        for (var i = 0; i < 2; i++) await opening.SendAsync(new { }, "\"number\""u8.ToArray());
        return await GraphQLRequest.OpenAsync(server.Address, withToken ? token : null, Read);
    }

    private static async Task SendAsync(GraphQLRequest request, int count)
    {
        for (var i = 0; i < count; i++) await request.SendAsync(new { }, Marker);
    }

    private static async Task<double> MeasureAsync(DoorsServer server, GraphQLRequest request)
    {
        var before = server.CpuTime;
        await SendAsync(request, Requests);
        return (server.CpuTime - before).TotalMicroseconds / Requests;
    }

    private static void HashPasswords()
    {
        var hasher = new PasswordHasher<SignInName>();
        var times = new List<double>();
        for (var i = 0; i < Hashes; i++)
        {
            var started = Stopwatch.GetTimestamp();
            hasher.HashPassword(new SignInName(""), "a password to be hashed");
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Report.Write(
            $"hashing a password: {Median.Of(times):0} ms",
            new { benchmark = "password-hash", milliseconds = Math.Round(Median.Of(times), 1) });
    }
}
