using System.Net;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.ExternalTransfers;

public sealed class ExternalTransferTests(ClearingBank bank) : IClassFixture<ClearingBank>
{
    [Theory]
    [InlineData("DE89370400440532013000", "BOOKED", "60.00", "PENDING,BOOKED")]
    [InlineData("DE93999999990000000001", "REJECTED", "100.00", "PENDING,REJECTED")]
    [InlineData("DE66999999990000000002", "BOOKED", "60.00", "PENDING,BOOKED")]
    [InlineData("DE39999999990000000003", "BOOKED", "60.00", "PENDING,BOOKED")]
    [InlineData("DE12999999990000000004", "BOOKED", "60.00", "PENDING,BOOKED")]
    [InlineData("DE82999999990000000005", "REVERSED", "100.00", "PENDING,BOOKED,REVERSED")]
    [InlineData("DE55999999990000000006", "BOOKED", "60.00", "PENDING,BOOKED")]
    [InlineData("DE28999999990000000007", "REJECTED", "100.00", "PENDING,REJECTED")]
    [InlineData("DE98999999990000000008", "BOOKED", "60.00", "PENDING,BOOKED")]
    public async Task Payment_ToEachIbanOfTheSimulator_EndsAsThePageSays(
        string iban, string status, string balance, string history)
    {
        var (account, paymentId) = await bank.OrderAsync(iban);

        var found = await bank.UntilAsync(account, status);

        Assert.Equal((balance, balance), (Value(found, "balance"), Value(found, "availableBalance")));
        var payment = Assert.Single(found["externalPayments"]!["nodes"]!.AsArray())!;
        Assert.Equal(paymentId, (string?)payment["id"]);
        var steps = payment["statusHistory"]!.AsArray().Select(step => (string?)step!["status"]);
        Assert.Equal(history, string.Join(',', steps));
        Assert.Equal(status == "REJECTED", payment["transaction"] is null);
    }

    [Fact]
    public async Task Payment_ByItsId_IsReadByItsOwnerAlone()
    {
        var (account, paymentId) = await bank.OrderAsync("DE89370400440532013000");
        await bank.UntilAsync(account, "BOOKED");
        var document = $$"""{ node(id: "{{paymentId}}") { ... on ExternalPayment { status iban } } }""";

        Assert.Equal("BOOKED", (string?)(await bank.Anna.Client.AskAsync(document))["status"]);
        using var ben = await Person.RegisterAsync(await BankServer.SharedAsync());
        Assert.Null((await ben.Client.SendAsync(document)).Data?["node"]);
    }

    [Fact]
    public async Task Operation_OfAPaymentWhoseAnswerWasLost_LeadsToThatPayment()
    {
        var orders = new Dictionary<string, string>();
        foreach (var key in (string[])["lost-1", "lost-2"])
            orders[key] = (await bank.OrderAsync("DE89370400440532013000", key)).PaymentId;

        foreach (var (key, paymentId) in orders)
        {
            var operation = await bank.Anna.Client.AskAsync(
                "query($key: String!) { operation(idempotencyKey: $key) { status externalPayment { id } } }",
                new { key });
            Assert.Equal("APPLIED", (string?)operation["status"]);
            Assert.Equal(paymentId, (string?)operation["externalPayment"]!["id"]);
        }
    }

    [Fact]
    public async Task Return_AfterTheAccountIsClosed_IsSeenByManagersAndPaidOut()
    {
        var (account, paymentId) = await bank.OrderAsync("DE89370400440532013000");
        await bank.UntilAsync(account, "BOOKED");
        await bank.CloseAsync(account, "60.00");
        var key = new Guid(Convert.FromBase64String(paymentId).AsSpan()[^16..], bigEndian: true);
        var answer = new { paymentId = key, status = "RETURNED", reason = "no such name" };
        var (status, _) = await bank.CallBackAsync(answer);
        Assert.Equal(HttpStatusCode.OK, status);
        var document = $$"""{ node(id: "{{paymentId}}") { ... on ExternalPayment { status isUnclaimed } } }""";
        while ((string?)(await bank.Anna.Client.AskAsync(document))["status"] != "REVERSED") await Task.Delay(50);
        Assert.True((bool?)(await bank.Anna.Client.AskAsync(document))["isUnclaimed"]);

        using var manager = await bank.ManagerAsync();
        var funds = (await manager.Client.AskAsync(
            "{ unclaimedFunds { nodes { id customerId amount { value } reason } } }"))["nodes"]!.AsArray().Single()!;
        var released = await manager.Client.AskAsync(
            """
            mutation($input: ReleaseUnclaimedFundsInput!) { releaseUnclaimedFunds(input: $input) {
              unclaimedFunds { id releasedAt } errors { ... on Error { code } } } }
            """,
            new
            {
                input = new
                {
                    unclaimedFundsId = (string?)funds["id"],
                    accountNumber = await bank.Anna.OpenAccountAsync(),
                    reason = "she asked for it",
                },
            });

        Assert.Equal(("40.00", "no such name"), (Value(funds, "amount"), (string?)funds["reason"]));
        Assert.Null(released["errors"]);
        Assert.NotNull(released["unclaimedFunds"]!["releasedAt"]);
        Assert.False((bool?)(await bank.Anna.Client.AskAsync(document))["isUnclaimed"]);
    }

    private static string? Value(System.Text.Json.Nodes.JsonNode account, string field) =>
        (string?)account[field]!["value"];
}
