using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.BillPayments;

public sealed class BillerLinkTests
{
    [Fact]
    public async Task Link_WithASettledBill_TellsBillsTotalsAndOrder()
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync());
        var account = await anna.OpenAccountAsync(funds: "500.00");
        var bill = (await Bills.LinkAsync(anna, "electricity", Bills.NewReference()))[0]!;
        await anna.Client.AskAsync(
            "mutation($input: PayBillInput!) { payBill(input: $input) { transaction { id } } }",
            new
            {
                input = new
                {
                    billId = (string)bill["id"]!,
                    fromAccountNumber = account,
                    amount = new { value = "1.50", currency = "EUR" },
                    idempotencyKey = "k",
                },
            });
        var links = await anna.Client.AskAsync("{ billerLinks { nodes { id } } }");

        await anna.Client.AskAsync(
            "mutation($input: SetAutoPayInput!) { setAutoPay(input: $input) { billerLink { id } } }",
            new
            {
                input = new
                {
                    linkId = (string)links["nodes"]![0]!["id"]!,
                    fromAccountNumber = account,
                    ceiling = new { value = "0.01", currency = "EUR" },
                    daysBefore = 4,
                },
            });
        var after = await anna.Client.AskAsync(
            """
            { billerLinks { nodes { reminderDays bills { nodes { id } }
              autoPay { ceiling { value } daysBefore fromAccount { number } } } } }
            """);
        var totals = await anna.Client.SendAsync("{ billerTotals { paid { value } payments months { payments } } }");
        var open = await anna.Client.AskAsync(
            "query($id: ID!) { node(id: $id) { ... on Bill { amountPaid { value } amountRemaining { value } } } }",
            new { id = (string)bill["id"]! });

        var link = after["nodes"]![0]!;
        Assert.Equal(3, (int)link["reminderDays"]!);
        Assert.Contains((string?)bill["id"], link["bills"]!["nodes"]!.AsArray().Select(row => (string?)row!["id"]));
        Assert.Equal(
            $$$"""{"ceiling":{"value":"0.01"},"daysBefore":4,"fromAccount":{"number":"{{{account}}}"}}""",
            link["autoPay"]!.ToJsonString());
        Assert.Equal(
            """[{"paid":{"value":"1.50"},"payments":1,"months":[{"payments":1}]}]""",
            totals.Data!["billerTotals"]!.ToJsonString());
        Assert.Equal(
            decimal.Parse((string)bill["amount"]!["value"]!),
            decimal.Parse((string)open["amountRemaining"]!["value"]!) + 1.50m);
    }
}
