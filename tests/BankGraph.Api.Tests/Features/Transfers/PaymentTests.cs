using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Transfers;

public sealed class PaymentTests
{
    [Fact]
    public async Task Deposit_OwnAccount_RaisesTheBalance()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();

        var paid = await anna.DepositAsync(account, "1250.00", description: "Salary");

        Assert.Null(paid["errors"]);
        var transaction = paid["transaction"]!;
        Assert.Equal("DEPOSIT", (string?)transaction["kind"]);
        Assert.Equal("BOOKED", (string?)transaction["status"]);
        Assert.Equal("1250.00", (string?)transaction["amount"]!["value"]);
        Assert.Equal("Salary", (string?)transaction["description"]);
        var entry = Assert.Single(transaction["entries"]!.AsArray());
        Assert.Equal(1, (long?)entry!["sequence"]);
        Assert.Equal("CREDIT", (string?)entry["direction"]);
        Assert.Equal("1250.00", (string?)entry["balanceAfter"]!["value"]);
    }

    [Fact]
    public async Task Withdraw_OwnAccount_LowersTheBalance()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "100.00");

        var paid = await anna.WithdrawAsync(account, 30.5m);

        Assert.Null(paid["errors"]);
        Assert.Equal("WITHDRAWAL", (string?)paid["transaction"]!["kind"]);
        Assert.Equal("69.50", (string?)paid["transaction"]!["entries"]![0]!["balanceAfter"]!["value"]);
    }

    [Fact]
    public async Task Transfer_ToAnotherCustomer_EachSeesTheirOwnLine()
    {
        using var anna = await NewPersonAsync();
        using var ben = await NewPersonAsync();
        var from = await anna.OpenAccountAsync(funds: "500.00");
        var to = await ben.OpenAccountAsync();

        var paid = await anna.TransferAsync(from, to, "500.00", description: "Rent");

        Assert.Null(paid["errors"]);
        var line = Assert.Single(paid["transaction"]!["entries"]!.AsArray());
        Assert.Equal("DEBIT", (string?)line!["direction"]);
        var received = await ben.Client.AskAsync(
            """
            query($number: String!) { account(number: $number) { balance { value }
              entries { nodes { description direction transaction { id kind entries { direction } } } } } }
            """,
            new { number = to });
        Assert.Equal("500.00", (string?)received["balance"]!["value"]);
        var entry = Assert.Single(received["entries"]!["nodes"]!.AsArray())!;
        Assert.Equal("Rent", (string?)entry["description"]);
        Assert.Equal((string?)paid["transaction"]!["id"], (string?)entry["transaction"]!["id"]);
        Assert.Equal("CREDIT", (string?)Assert.Single(entry["transaction"]!["entries"]!.AsArray())!["direction"]);
    }

    [Theory]
    [InlineData("JPY", "1500", "1500")]
    [InlineData("KWD", "1.005", "1.005")]
    [InlineData("KWD", "2", "2.000")]
    [InlineData("EUR", "7.1", "7.10")]
    public async Task Deposit_Currency_KeepsItsMinorUnits(string currency, string value, string expected)
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(currency);

        var paid = await anna.DepositAsync(account, value, currency);

        Assert.Null(paid["errors"]);
        Assert.Equal(expected, (string?)paid["transaction"]!["amount"]!["value"]);
    }

    [Fact]
    public async Task Deposit_SameKeyAgain_AnswersTheSameAndMovesNothing()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();
        var first = await anna.DepositAsync(account, "10.00", key: "once");
        var state = await anna.StateOfAsync(account);

        var again = await anna.DepositAsync(account, "10.00", key: "once");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(state, await anna.StateOfAsync(account));
    }

    [Fact]
    public async Task Deposit_SameKeyOtherAmount_IsRefusedAndMovesNothing()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();
        await anna.DepositAsync(account, "10.00", key: "once");
        var state = await anna.StateOfAsync(account);

        var again = await anna.DepositAsync(account, "10.01", key: "once");

        AssertRefused(again, "IdempotencyKeyReusedError");
        Assert.Equal(state, await anna.StateOfAsync(account));
    }

    [Fact]
    public async Task Transfer_SameKeyAsAWithdrawal_IsRefused()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var savings = await anna.OpenAccountAsync();
        await anna.WithdrawAsync(account, "1.00", key: "once");

        AssertRefused(await anna.TransferAsync(account, savings, "1.00", key: "once"), "IdempotencyKeyReusedError");
    }

    [Fact]
    public async Task Deposit_KeyOfAnotherCustomer_IsIndependent()
    {
        using var anna = await NewPersonAsync();
        using var ben = await NewPersonAsync();
        await anna.DepositAsync(await anna.OpenAccountAsync(), "10.00", key: "shared");

        var paid = await ben.DepositAsync(await ben.OpenAccountAsync(), "20.00", key: "shared");

        Assert.Equal("20.00", (string?)paid["transaction"]!["amount"]!["value"]);
    }

    [Fact]
    public async Task Withdraw_MoreThanThereIs_SaysHowMuchThereIs()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var state = await anna.StateOfAsync(account);

        var refused = AssertRefused(await anna.WithdrawAsync(account, "10.01"), "InsufficientFundsError");

        Assert.Equal("""{"value":"10.00","currency":"EUR"}""", refused["available"]!.ToJsonString());
        Assert.Equal("""{"value":"10.01","currency":"EUR"}""", refused["requested"]!.ToJsonString());
        Assert.Equal(state, await anna.StateOfAsync(account));
    }

    [Fact]
    public async Task Transfer_ToTheSameAccount_IsRefused()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");

        AssertRefused(await anna.TransferAsync(account, account, "1.00"), "SameAccountError");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1.00")]
    [InlineData("1.005")]
    [InlineData("92233720368547758.08")]
    [InlineData("999999999999999999999999.00")]
    public async Task Payments_AmountThatCannotBe_AreRefusedAndMoveNothing(string value)
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var savings = await anna.OpenAccountAsync();
        var state = await anna.StateOfAsync(account);

        AssertRefused(await anna.DepositAsync(account, value), "InvalidAmountError");
        AssertRefused(await anna.WithdrawAsync(account, value), "InvalidAmountError");
        AssertRefused(await anna.TransferAsync(account, savings, value), "InvalidAmountError");

        Assert.Equal(state, await anna.StateOfAsync(account));
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("XXX")]
    public async Task Payments_OtherCurrency_AreRefused(string currency)
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var savings = await anna.OpenAccountAsync();

        AssertRefused(await anna.DepositAsync(account, "1", currency), "CurrencyMismatchError");
        AssertRefused(await anna.WithdrawAsync(account, "1", currency), "CurrencyMismatchError");
        AssertRefused(await anna.TransferAsync(account, savings, "1", currency), "CurrencyMismatchError");
    }

    [Fact]
    public async Task Transfer_ToAnAccountInAnotherCurrency_IsRefused()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var dollars = await anna.OpenAccountAsync("USD");

        AssertRefused(await anna.TransferAsync(account, dollars, "1.00"), "CurrencyMismatchError");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234")]
    [InlineData("not a number")]
    public async Task Payments_UnknownAccount_AreRefused(string account)
    {
        using var anna = await NewPersonAsync();
        var own = await anna.OpenAccountAsync(funds: "10.00");

        AssertRefused(await anna.DepositAsync(account, "1.00"), "AccountNotFoundError");
        AssertRefused(await anna.WithdrawAsync(account, "1.00"), "AccountNotFoundError");
        AssertRefused(await anna.TransferAsync(account, own, "1.00"), "AccountNotFoundError");
        AssertRefused(await anna.TransferAsync(own, account, "1.00"), "AccountNotFoundError");
    }

    [Fact]
    public async Task Payments_AccountOfAnotherCustomer_AnswerAsIfThereWereNone()
    {
        using var anna = await NewPersonAsync();
        using var ben = await NewPersonAsync();
        var own = await anna.OpenAccountAsync(funds: "10.00");
        var others = await ben.OpenAccountAsync(funds: "10.00");
        var state = await ben.StateOfAsync(others);
        var unknown = (await anna.WithdrawAsync("00000000000000", "1.00")).ToJsonString();

        Assert.Equal(unknown, (await anna.WithdrawAsync(others, "1.00")).ToJsonString());
        Assert.Equal(unknown, (await anna.DepositAsync(others, "1.00")).ToJsonString());
        Assert.Equal(unknown, (await anna.TransferAsync(others, own, "1.00")).ToJsonString());
        Assert.Equal(state, await ben.StateOfAsync(others));
    }

    [Fact]
    public async Task AccountNumber_WithOneWrongDigit_NamesNoAccount()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var wrong = (account[5] == '9' ? '0' : (char)(account[5] + 1)) + account[6..];

        AssertRefused(await anna.DepositAsync(account[..5] + wrong, "1.00"), "AccountNotFoundError");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(100_000)]
    public async Task Deposit_KeyOfWrongLength_IsAnInvalidField(int length)
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();

        var refused = AssertRefused(
            await anna.DepositAsync(account, "1.00", key: new string('k', length)), "InvalidFieldError");

        Assert.Equal("idempotencyKey", (string?)refused["field"]);
    }

    [Fact]
    public async Task Deposit_EndlessDescription_IsAnInvalidField()
    {
        using var anna = await NewPersonAsync();
        var account = await anna.OpenAccountAsync();

        var refused = AssertRefused(
            await anna.DepositAsync(account, "1.00", description: new string('d', 100_000)), "InvalidFieldError");

        Assert.Equal("description", (string?)refused["field"]);
    }

    private static async Task<Person> NewPersonAsync() => await Person.RegisterAsync(await BankServer.SharedAsync());

    private static JsonNode AssertRefused(JsonNode payload, string typeName)
    {
        Assert.Null(payload["transaction"]);
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal(typeName, (string?)error["__typename"]);
        Assert.Equal(typeName, ((string?)error["code"])!.Replace("_", "") + "ERROR", ignoreCase: true);
        Assert.NotEmpty((string?)error["message"] ?? "");
        return error;
    }
}
