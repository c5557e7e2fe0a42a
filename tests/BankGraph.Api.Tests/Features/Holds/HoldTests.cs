using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Holds;

public sealed class HoldTests
{
    [Fact]
    public async Task Account_WithHolds_TellsBookedFromAvailable()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var number = await anna.OpenAccountAsync(funds: "100.00");
        var id = LedgerAccess.KeyOf((string)(await StateAsync(anna, number, "id"))["id"]!);
        await server.PlaceHoldAsync(id, 3000, "Hotel", new DateTime(2099, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        await server.PlaceHoldAsync(id, 1250, "Fuel");

        var account = await StateAsync(
            anna,
            number,
            "balance { value } availableBalance { value } holds { nodes { amount { value } reason expiresAt } }");

        Assert.Equal("100.00", (string?)account["balance"]!["value"]);
        Assert.Equal("57.50", (string?)account["availableBalance"]!["value"]);
        Assert.Equal(
            [
                """{"amount":{"value":"12.50"},"reason":"Fuel","expiresAt":null}""",
                """{"amount":{"value":"30.00"},"reason":"Hotel","expiresAt":"2099-01-02T03:04:05Z"}""",
            ],
            account["holds"]!["nodes"]!.AsArray().Select(hold => hold!.ToJsonString()));
    }

    [Fact]
    public async Task Holds_OfManyAccounts_ArePagedEachOnItsOwn()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        foreach (var _ in (int[])[1, 2])
        {
            var number = await anna.OpenAccountAsync(funds: "100.00");
            var id = LedgerAccess.KeyOf((string)(await StateAsync(anna, number, "id"))["id"]!);
            for (var i = 0; i < 3; i++) await server.PlaceHoldAsync(id, 100, $"{number} {i}");
        }

        var accounts = await anna.Client.AskAsync(
            "{ accounts { nodes { number holds(first: 2) { nodes { reason } pageInfo { hasNextPage } } } } }");

        Assert.Equal(2, accounts["nodes"]!.AsArray().Count);
        foreach (var account in accounts["nodes"]!.AsArray())
        {
            Assert.Equal(
                [$"{account!["number"]} 2", $"{account["number"]} 1"],
                account["holds"]!["nodes"]!.AsArray().Select(hold => (string)hold!["reason"]!));
            Assert.True((bool)account["holds"]!["pageInfo"]!["hasNextPage"]!);
        }
    }

    private static Task<System.Text.Json.Nodes.JsonNode> StateAsync(Person person, string number, string fields) =>
        person.Client.AskAsync($$"""{ account(number: "{{number}}") { {{fields}} } }""");
}
