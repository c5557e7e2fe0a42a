using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Accounts;

public sealed class BalanceStreamTests
{
    private const string Watch =
        """
        subscription($number: String!, $after: Long) { onBalanceChanged(accountNumber: $number, after: $after) {
          sequence balance { value } account { number balance { value } }
          entry { sequence amount { value } description transaction { kind } } } }
        """;

    [Fact]
    public async Task OnBalanceChanged_AfterTheLastSeen_GivesTheMissedThenTheNew()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await AccountWithEntriesAsync(anna, 5);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync(Watch, new { number = account, after = 2 });

        Assert.Equal([3, 4, 5], await SequencesAsync(live, 3));
        await anna.WithdrawAsync(account, "0.50", description: "coffee");
        var change = await live.EventAsync();

        Assert.Equal(6, (long?)change["sequence"]);
        Assert.Equal("4.50", (string?)change["balance"]!["value"]);
        Assert.Equal(account, (string?)change["account"]!["number"]);
        Assert.Equal("coffee", (string?)change["entry"]!["description"]);
        Assert.Equal("WITHDRAWAL", (string?)change["entry"]!["transaction"]!["kind"]);
    }

    [Fact]
    public async Task OnBalanceChanged_WithoutAfter_GivesOnlyWhatIsNew()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await AccountWithEntriesAsync(anna, 3);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync(Watch, new { number = account });

        // Nothing tells the client when the subscription stands, so there is something new until there is an event.
        var first = live.EventAsync();
        while (!first.IsCompleted) await anna.DepositAsync(account, "1.00");

        Assert.True((long)(await first)["sequence"]! > 3);
    }

    [Fact]
    public async Task OnBalanceChanged_ManyAtOnceAndReconnects_MissesNothingAndRepeatsNothing()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        const int total = 300;
        var paying = Task.WhenAll(Enumerable.Range(0, total).Select(_ => anna.DepositAsync(account, "0.01")));

        var seen = new List<long>();
        while (seen.Count < total)
        {
            await using var live = await LiveSocket.SignInAsync(server, anna);
            await live.SubscribeAsync(Watch, new { number = account, after = seen.LastOrDefault() });
            seen.AddRange(await SequencesAsync(live, Math.Min(70, total - seen.Count)));
        }

        await paying;
        Assert.Equal(Enumerable.Range(1, total).Select(sequence => (long)sequence), seen);
    }

    [Fact]
    public async Task OnBalanceChanged_WithoutAnySignal_StillGivesEverything()
    {
        // A process that only answers requests is told nothing by the relay, as if every signal were lost.
        await using var server = await BankServer.StartAsync(new()
        {
            ["Role"] = "api",
            ["Streams:LongestSleep"] = "00:00:00.050",
        });
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync(Watch, new { number = account, after = 0 });

        for (var i = 0; i < 3; i++) await anna.DepositAsync(account, "1.00");

        Assert.Equal([1, 2, 3], await SequencesAsync(live, 3));
    }

    [Theory]
    [InlineData("00000000000000")]
    [InlineData("")]
    [InlineData(null)]
    public async Task OnBalanceChanged_NoAccountOfTheCallers_IsRefusedTheSameWay(string? number)
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, ben);
        await live.SubscribeAsync(Watch, new { number = number ?? await anna.OpenAccountAsync() });

        var refused = (await live.ReceiveAsync())!;

        Assert.Equal("error", (string?)refused["type"]);
        Assert.Equal("ACCOUNT_NOT_FOUND", (string?)refused["payload"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task OnBalanceChanged_ByNobody_IsRefused()
    {
        var server = await BankServer.SharedAsync();
        await using var live = await LiveSocket.ConnectAsync(server, null);
        Assert.Equal("connection_ack", (string?)(await live.ReceiveAsync())!["type"]);
        await live.SubscribeAsync(Watch, new { number = "00000000000000" });

        var refused = (await live.ReceiveAsync())!;

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)refused["payload"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task OnBalanceChanged_SessionEnds_StreamEnds()
    {
        await using var server = await BankServer.StartAsync(new() { ["Streams:LongestSleep"] = "00:00:00.050" });
        using var anna = await Person.RegisterAsync(server);
        var account = await AccountWithEntriesAsync(anna, 1);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync(Watch, new { number = account, after = 0 });
        await live.EventAsync();

        await anna.Client.AskAsync("mutation { logout(input: {}) { success } }");
        var last = (await live.ReceiveAsync())!;

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)last["payload"]!["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("complete", (string?)(await live.ReceiveAsync())!["type"]);
    }

    [Fact]
    public async Task OnBalanceChanged_OverAnEventStream_GivesTheMissedThenTheNew()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await AccountWithEntriesAsync(anna, 2);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = new StringContent(
            new JsonObject
            {
                ["query"] = Watch,
                ["variables"] = new JsonObject { ["number"] = account, ["after"] = 1 },
            }.ToJsonString(),
            System.Text.Encoding.UTF8,
            "application/json");
        using var response = await anna.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.Equal(2, await NextSequenceAsync(reader));
        await anna.DepositAsync(account, "1.00");
        Assert.Equal(3, await NextSequenceAsync(reader));
    }

    private static async Task<long> NextSequenceAsync(StreamReader reader)
    {
        while (true)
        {
            var line = await reader.ReadLineAsync() ?? throw new EndOfStreamException();
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return (long)JsonNode.Parse(line["data:".Length..])!["data"]!["onBalanceChanged"]!["sequence"]!;
        }
    }

    private static async Task<string> AccountWithEntriesAsync(Person person, int entries)
    {
        var account = await person.OpenAccountAsync();
        for (var i = 0; i < entries; i++) await person.DepositAsync(account, "1.00");
        return account;
    }

    private static async Task<List<long>> SequencesAsync(LiveSocket live, int count)
    {
        var sequences = new List<long>();
        while (sequences.Count < count) sequences.Add((long)(await live.EventAsync())["sequence"]!);
        return sequences;
    }
}
