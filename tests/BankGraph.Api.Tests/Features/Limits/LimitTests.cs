using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Payment_BeyondTheLimit_SaysWhatIsLeftAndMovesNothing()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync(funds: "100.00");
        var savings = await anna.OpenAccountAsync();
        await anna.Client.AskAsync(
            """
            mutation($input: SetLimitsInput!) { setLimits(input: $input) { limits { perDay { value } } } }
            """,
            new { input = new { accountNumber = account, perDay = "40.00" } });
        Assert.Null((await anna.TransferAsync(account, savings, "30.00"))["errors"]);
        var state = await anna.StateOfAsync(account);

        var refused = await anna.Client.AskAsync(
            """
            mutation($input: TransferInput!) { transfer(input: $input) { transaction { id } errors { __typename
              ... on LimitExceededError { code limit amount { value } left { value currency } resetsAt } } } }
            """,
            new
            {
                input = new
                {
                    fromAccountNumber = account,
                    toAccountNumber = savings,
                    amount = new { value = "10.01", currency = "EUR" },
                    idempotencyKey = "k",
                },
            });

        var error = Assert.Single(refused["errors"]!.AsArray())!;
        Assert.Equal("LIMIT_EXCEEDED", (string?)error["code"]);
        Assert.Equal("DAY", (string?)error["limit"]);
        Assert.Equal("40.00", (string?)error["amount"]!["value"]);
        Assert.Equal("""{"value":"10.00","currency":"EUR"}""", error["left"]!.ToJsonString());
        Assert.EndsWith("T00:00:00Z", (string?)error["resetsAt"]);
        Assert.Equal(state, await anna.StateOfAsync(account));
    }
}
