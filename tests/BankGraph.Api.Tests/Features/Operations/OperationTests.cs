using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Operations;

public sealed class OperationTests
{
    private const string Operation =
        """
        query($key: String!) { operation(idempotencyKey: $key) { status transaction { id amount { value } }
          error { __typename code message ... on InsufficientFundsError { available { value } } } } }
        """;

    [Fact]
    public async Task Operation_AfterALostAnswer_TellsWhatTheCommandSaid()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        var paid = await anna.DepositAsync(account, "10.00", key: "paid");
        await anna.WithdrawAsync(account, "10.01", key: "refused");

        var applied = await anna.Client.AskAsync(Operation, new { key = "paid" });
        var refused = await anna.Client.AskAsync(Operation, new { key = "refused" });
        var unknown = await anna.Client.AskAsync(Operation, new { key = "never" });

        Assert.Equal("APPLIED", (string?)applied["status"]);
        Assert.Equal((string?)paid["transaction"]!["id"], (string?)applied["transaction"]!["id"]);
        Assert.Equal("REFUSED", (string?)refused["status"]);
        Assert.Equal("InsufficientFundsError", (string?)refused["error"]!["__typename"]);
        Assert.Equal("10.00", (string?)refused["error"]!["available"]!["value"]);
        Assert.Equal("""{"status":"UNKNOWN","transaction":null,"error":null}""", unknown.ToJsonString());
    }

    [Fact]
    public async Task Operation_KeyOfSomebodyElse_IsUnknown()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        await anna.DepositAsync(await anna.OpenAccountAsync(), "10.00", key: "annas");

        var operation = await ben.Client.AskAsync(Operation, new { key = "annas" });

        Assert.Equal("UNKNOWN", (string?)operation["status"]);
    }

    [Fact]
    public async Task BalanceAt_EachInstant_IsTheSumOfWhatWasBookedByThen()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        foreach (var value in (string[])["10.00", "5.00", "0.50"]) await anna.DepositAsync(account, value);
        await anna.WithdrawAsync(account, "3.00");
        var history = await anna.Client.AskAsync(
            $$"""{ account(number: "{{account}}") { entries { nodes { bookedAt balanceAfter { value } } } } }""");

        foreach (var entry in history["entries"]!["nodes"]!.AsArray())
        {
            var then = await BalanceAtAsync(anna, account, (string)entry!["bookedAt"]!);
            Assert.Equal((string?)entry["balanceAfter"]!["value"], then);
        }

        Assert.Equal("0.00", await BalanceAtAsync(anna, account, "2000-01-01T00:00:00Z"));
        Assert.Equal("12.50", await BalanceAtAsync(anna, account, "2999-01-01T00:00:00Z"));
    }

    private static async Task<string> BalanceAtAsync(Person person, string number, string at)
    {
        var account = await person.Client.AskAsync(
            $$"""{ account(number: "{{number}}") { balanceAt(at: "{{at}}") { value } } }""");
        return (string)account["balanceAt"]!["value"]!;
    }
}
