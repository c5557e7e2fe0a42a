using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.BillPayments;

public sealed class BillTests
{
    [Fact]
    public async Task LinkBiller_KnownReference_FetchesTheOpenBills()
    {
        using var anna = await NewPersonAsync();

        var bills = await Bills.LinkAsync(anna, "electricity", "70012399");

        var bill = bills[0]!;
        Assert.Equal("ELECTRICITY", (string?)bill["biller"]!["category"]);
        Assert.Equal("70012399", (string?)bill["customerReference"]);
        Assert.Equal("0.00", (string?)bill["amountPaid"]!["value"]);
        Assert.Empty(bill["payments"]!.AsArray());
        var listed = await anna.Client.AskAsync("{ bills { totalCount nodes { id } } }");
        Assert.Equal(bills.Count, (int?)listed["totalCount"]);
    }

    [Fact]
    public async Task LinkBiller_ReferenceNobodyHas_IsRefused()
    {
        using var anna = await NewPersonAsync();
        var biller = await Bills.BillerIdAsync(anna, "electricity");

        AssertRefused(await Bills.TryLinkAsync(anna, biller, "not a meter"), "INVALID_CUSTOMER_REFERENCE");
        AssertRefused(await Bills.TryLinkAsync(anna, biller, ""), "INVALID_CUSTOMER_REFERENCE");
        AssertRefused(await Bills.TryLinkAsync(anna, biller, new string('7', 100_000)), "INVALID_CUSTOMER_REFERENCE");
    }

    [Fact]
    public async Task LinkBiller_UnknownBiller_IsRefused()
    {
        using var anna = await NewPersonAsync();
        var nobody = Convert.ToBase64String([.. "Biller:"u8, .. new byte[16]]);

        AssertRefused(await Bills.TryLinkAsync(anna, nobody, "70012399"), "BILLER_NOT_FOUND");
    }

    [Fact]
    public async Task LinkBiller_BillerIsSilent_IsUnavailable()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await NewPersonAsync();
        using var nobody = server.Connect();
        var biller = await Bills.BillerIdAsync(anna, "internet");
        using (await nobody.Http.PutAsync("/biller-simulator/internet/outage?active=true", null))
        {
            AssertRefused(await Bills.TryLinkAsync(anna, biller, "NET4711001"), "BILLER_UNAVAILABLE");
        }

        using (await nobody.Http.PutAsync("/biller-simulator/internet/outage?active=false", null))
        {
            Assert.Null((await Bills.TryLinkAsync(anna, biller, "NET4711001"))["errors"]);
        }
    }

    [Fact]
    public async Task PayBill_WithoutAmount_PaysTheWhole()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "500.00");
        var bill = await OpenBillAsync(anna);

        var paid = await anna.PayBillAsync(Id(bill), account);

        Assert.Null(paid["errors"]);
        Assert.Equal("BILL_PAYMENT", (string?)paid["transaction"]!["kind"]);
        Assert.Equal(bill["amount"]!.ToJsonString(), paid["transaction"]!["amount"]!.ToJsonString());
        var after = await ReadAsync(anna, Id(bill));
        Assert.Equal("PAID", (string?)after["status"]);
        Assert.Equal((string?)bill["amount"]!["value"], (string?)after["amountPaid"]!["value"]);
        Assert.Equal(
            (string?)paid["transaction"]!["id"],
            (string?)Assert.Single(after["payments"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task PayBill_InParts_PaysTheRestAtLast()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "500.00");
        var bill = await OpenBillAsync(anna);

        await anna.PayBillAsync(Id(bill), account, Euro("1.00"));
        var part = await ReadAsync(anna, Id(bill));
        await anna.PayBillAsync(Id(bill), account);
        var whole = await ReadAsync(anna, Id(bill));

        Assert.Equal("1.00", (string?)part["amountPaid"]!["value"]);
        Assert.NotEqual("PAID", (string?)part["status"]);
        Assert.Equal("PAID", (string?)whole["status"]);
        Assert.Equal(2, whole["payments"]!.AsArray().Count);
    }

    [Fact]
    public async Task PayBill_Refused_MovesNothing()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "500.00");
        var poor = await anna.OpenAccountAsync(funds: "0.01");
        var yen = await anna.OpenAccountAsync("JPY", "100000");
        var bill = Id(await OpenBillAsync(anna));
        var state = await anna.StateOfAsync(account) + await anna.StateOfAsync(poor) + await anna.StateOfAsync(yen);
        var unknown = Convert.ToBase64String([.. "Bill:"u8, .. new byte[16]]);

        AssertRefused(await anna.PayBillAsync(unknown, account), "BILL_NOT_FOUND");
        AssertRefused(await anna.PayBillAsync(bill, "00000000000000"), "ACCOUNT_NOT_FOUND");
        AssertRefused(await anna.PayBillAsync(bill, account, Euro("-1")), "INVALID_AMOUNT");
        AssertRefused(await anna.PayBillAsync(bill, account, Euro("1.005")), "INVALID_AMOUNT");
        AssertRefused(await anna.PayBillAsync(bill, account, Euro("99999.00")), "INVALID_AMOUNT");
        AssertRefused(
            await anna.PayBillAsync(bill, account, new { value = "1", currency = "USD" }), "CURRENCY_MISMATCH");
        AssertRefused(await anna.PayBillAsync(bill, yen), "CURRENCY_MISMATCH");
        AssertRefused(await anna.PayBillAsync(bill, poor), "INSUFFICIENT_FUNDS");
        AssertRefused(await anna.PayBillAsync(bill, account, key: ""), "INVALID_FIELD");

        Assert.Equal(
            state,
            await anna.StateOfAsync(account) + await anna.StateOfAsync(poor) + await anna.StateOfAsync(yen));
        Assert.Equal("0.00", (string?)(await ReadAsync(anna, bill))["amountPaid"]!["value"]);
    }

    [Fact]
    public async Task PayBill_SameKeyAgain_AnswersTheSameAndPaysOnce()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "500.00");
        var bill = Id(await OpenBillAsync(anna));
        var first = await anna.PayBillAsync(bill, account, key: "once");
        var state = await anna.StateOfAsync(account);

        var again = await anna.PayBillAsync(bill, account, key: "once");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(state, await anna.StateOfAsync(account));
        AssertRefused(await anna.PayBillAsync(bill, account, Euro("1.00"), "once"), "IDEMPOTENCY_KEY_REUSED");
        AssertRefused(await anna.PayBillAsync(bill, account), "BILL_ALREADY_PAID");
    }

    [Fact]
    public async Task PayBill_FrozenAccount_IsRefused()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "500.00");
        await server.FreezeAsync(anna, account);

        AssertRefused(await anna.PayBillAsync(Id(await OpenBillAsync(anna)), account), "ACCOUNT_NOT_ACTIVE");
    }

    [Fact]
    public async Task OnBillNotification_BillIssuedAndPaid_TellsItsCustomerOnly()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await NewPersonAsync();
        using var ben = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "5000.00");
        await using var annas = await LiveSocket.SignInAsync(server, anna);
        await using var bens = await LiveSocket.SignInAsync(server, ben);
        const string listen = "subscription { onBillNotification { kind at bill { id status } } }";
        await annas.SubscribeAsync(listen);
        await bens.SubscribeAsync(listen);

        // Nothing tells the client when a subscription stands, so there is something new until there is an event.
        var first = annas.EventAsync();
        while (!first.IsCompleted) await Bills.LinkAsync(anna, "mobile", Bills.NewReference());
        var bill = await first;
        Assert.Equal("ISSUED", (string?)bill["kind"]);

        await anna.PayBillAsync(Id(bill["bill"]!), account);
        JsonNode next;
        do next = await annas.EventAsync();
        while ((string?)next["kind"] != "PAID");

        Assert.Equal(Id(bill["bill"]!), Id(next["bill"]!));
        Assert.Equal("PAID", (string?)next["bill"]!["status"]);

        var bensFirst = bens.EventAsync();
        var bensBill = (await Bills.LinkAsync(ben, "mobile", Bills.NewReference()))[0]!;
        Assert.Equal(Id(bensBill), Id((await bensFirst)["bill"]!));
    }

    private static async Task<Person> NewPersonAsync() => await Person.RegisterAsync(await BankServer.SharedAsync());

    private static async Task<JsonNode> OpenBillAsync(Person person) =>
        (await Bills.LinkAsync(person, "mobile", Bills.NewReference()))[0]!;

    private static async Task<JsonNode> ReadAsync(Person person, string billId) => await person.Client.AskAsync(
        """
        query($id: ID!) { node(id: $id) { ... on Bill { status amountPaid { value } payments { id kind } } } }
        """,
        new { id = billId });

    private static object Euro(string value) => new { value, currency = "EUR" };

    private static string Id(JsonNode node) => (string)node["id"]!;

    private static void AssertRefused(JsonNode payload, string code) =>
        Assert.Equal(code, (string?)Assert.Single(payload["errors"]!.AsArray())!["code"]);
}
