using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Accounts;

public sealed class AccountTests
{
    [Theory]
    [InlineData("EUR", "0.00")]
    [InlineData("JPY", "0")]
    [InlineData("KWD", "0.000")]
    public async Task OpenAccount_SupportedCurrency_IsEmptyAndActive(string currency, string zero)
    {
        using var anna = await NewPersonAsync();

        var opened = await OpenAsync(anna, new { type = "SAVINGS", currency, name = "Rainy days" });

        Assert.Null(opened["errors"]);
        var account = opened["account"]!;
        Assert.Equal("SAVINGS", (string?)account["type"]);
        Assert.Equal("Rainy days", (string?)account["name"]);
        Assert.Equal("ACTIVE", (string?)account["status"]);
        Assert.Equal(currency, (string?)account["currency"]);
        Assert.Equal(zero, (string?)account["balance"]!["value"]);
        Assert.Equal(currency, (string?)account["balance"]!["currency"]);
        Assert.Equal(zero, (string?)account["availableBalance"]!["value"]);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("PLN")]
    public async Task OpenAccount_OtherCurrency_IsUnsupported(string currency)
    {
        using var anna = await NewPersonAsync();

        var opened = await OpenAsync(anna, new { type = "CHECKING", currency });

        Assert.Null(opened["account"]);
        Assert.Equal("UNSUPPORTED_CURRENCY", (string?)opened["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task OpenAccount_EndlessName_IsAnInvalidField()
    {
        using var anna = await NewPersonAsync();

        var name = new string('n', 100_000);
        var opened = await OpenAsync(anna, new { type = "CHECKING", currency = "EUR", name });

        Assert.Equal("name", (string?)opened["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Account_OfAnotherCustomer_IsNull()
    {
        using var anna = await NewPersonAsync();
        using var ben = await NewPersonAsync();
        var number = await anna.OpenAccountAsync();

        var answer = await ben.Client.SendAsync(
            "query($number: String!) { account(number: $number) { id } }", new { number });

        Assert.Equal("""{"data":{"account":null}}""", answer.Text);
    }

    [Fact]
    public async Task Node_OfEachType_IsWhatItsIdNames()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();
        var paid = await anna.DepositAsync(account, "5.00");
        var bill = (await Bills.LinkAsync(anna, "mobile", Bills.NewReference()))[0]!;
        var found = await anna.Client.AskAsync(
            "query($number: String!) { account(number: $number) { id } }", new { number = account });
        string[] ids =
        [
            anna.Id,
            (string)found["id"]!,
            (string)paid["transaction"]!["id"]!,
            (string)paid["transaction"]!["entries"]![0]!["id"]!,
            (string)bill["id"]!,
            await Bills.BillerIdAsync(anna, "mobile"),
        ];

        var nodes = await anna.Client.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids });

        Assert.Equal(ids, nodes.AsArray().Select(node => (string)node!["id"]!));
        Assert.Equal(
            ["Customer", "Account", "Transaction", "Entry", "Bill", "Biller"],
            nodes.AsArray().Select(node => (string)node!["__typename"]!));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("QWNjb3VudDo=")]
    [InlineData("Tm90aGluZzox")]
    public async Task Node_WithNonsense_IsRefusedWithACode(string id)
    {
        using var anna = await NewPersonAsync();

        var answer = await anna.Client.SendAsync("query($id: ID!) { node(id: $id) { id } }", new { id });

        Assert.Equal("HC0081", answer.Code);
    }

    [Fact]
    public async Task Transaction_IdOfAnotherType_IsRefusedWithACode()
    {
        using var anna = await NewPersonAsync();

        var answer = await anna.Client.SendAsync(
            "query($id: ID!) { transaction(id: $id) { id } }", new { id = anna.Id });

        Assert.Equal("HC0081", answer.Code);
    }

    [Fact]
    public async Task Payments_FrozenAccount_AreRefused()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var savings = await anna.OpenAccountAsync();
        await server.FreezeAsync(anna, account);
        var state = await anna.StateOfAsync(account);

        JsonNode[] refused =
        [
            await anna.DepositAsync(account, "1.00"),
            await anna.WithdrawAsync(account, "1.00"),
            await anna.TransferAsync(account, savings, "1.00"),
            await anna.TransferAsync(savings, account, "1.00"),
        ];

        Assert.All(refused, payload => Assert.Equal("ACCOUNT_NOT_ACTIVE", (string?)payload["errors"]![0]!["code"]));
        Assert.Equal(state, await anna.StateOfAsync(account));
    }

    private static async Task<Person> NewPersonAsync() => await Person.RegisterAsync(await BankServer.SharedAsync());

    private static Task<JsonNode> OpenAsync(Person person, object input) => person.Client.AskAsync(
        """
        mutation($input: OpenAccountInput!) { openAccount(input: $input) {
          account { id number type name currency status openedAt
            balance { value currency } availableBalance { value } }
          errors { __typename ... on Error { message code } ... on InvalidFieldError { field } } } }
        """,
        new { input });
}
