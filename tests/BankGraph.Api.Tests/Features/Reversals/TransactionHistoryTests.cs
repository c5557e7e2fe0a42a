using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Reversals;
using BankGraph.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Reversals;

public sealed class TransactionHistoryTests
{
    private const string History =
        """
        query($id: ID!) { transaction(id: $id) { status statusHistory { status at }
          reversedBy { id kind statusHistory { status } reversalOf { id } } reversalOf { id } } }
        """;

    [Fact]
    public async Task History_ReversedTransfer_IsToldToBothSidesUnderOneId()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "100.00");
        var paid = await anna.TransferAsync(from, await ben.OpenAccountAsync(), "40.00");
        var id = (string)paid["transaction"]!["id"]!;
        Assert.Equal(["BOOKED"], StatusesOf(await anna.Client.AskAsync(History, new { id })));

        var reversal = await server.Services.GetRequiredService<ReverseTransaction>().ExecuteAsync(
            new ReversalRequest(Guid.NewGuid(), LedgerAccess.KeyOf(id), "Sent twice", "r"), default);
        Assert.False(reversal.IsRefused);

        foreach (var person in (Person[])[anna, ben])
        {
            var seen = await person.Client.AskAsync(History, new { id });
            Assert.Equal("REVERSED", (string?)seen["status"]);
            Assert.Equal(["BOOKED", "REVERSED"], StatusesOf(seen));
            Assert.Equal("REVERSAL", (string?)seen["reversedBy"]!["kind"]);
            Assert.Equal(["BOOKED"], StatusesOf(seen["reversedBy"]!));
            Assert.Equal(id, (string?)seen["reversedBy"]!["reversalOf"]!["id"]);
            Assert.Null(seen["reversalOf"]);
        }

        await server.AssertSoundAsync();
    }

    [Fact]
    public async Task History_CapturedHold_WasPendingFirst()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var number = await anna.OpenAccountAsync(funds: "100.00");
        var account = await anna.Client.AskAsync($$"""{ account(number: "{{number}}") { id } }""");
        var hold = await server.PlaceHoldAsync(LedgerAccess.KeyOf((string)account["id"]!), 2000, "Hotel");
        var eur = Currency.FromCode("EUR");
        var captured = await server.Services.GetRequiredService<LedgerWriter>().PostAsync(
            PostingRequest.CaptureHold(
                new IdempotencyKey(hold, "capture", RequestFingerprint.Of()),
                hold,
                SystemAccount.Cash(eur),
                new Money(2000, eur),
                TransactionKind.Withdrawal),
            default);
        Assert.IsType<PostingResult.Booked>(captured);

        var entries = await anna.Client.AskAsync(
            $$"""
            { account(number: "{{number}}") {
              entries(first: 1) { nodes { transaction { statusHistory { status } } } } } }
            """);

        Assert.Equal(["PENDING", "BOOKED"], StatusesOf(entries["entries"]!["nodes"]![0]!["transaction"]!));
    }

    private static IEnumerable<string> StatusesOf(JsonNode transaction) =>
        transaction["statusHistory"]!.AsArray().Select(step => (string)step!["status"]!);
}
