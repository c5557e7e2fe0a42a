using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.BulkTransfers;

/// <summary>Files of transfers, as a customer's program sends them.</summary>
public abstract class BulkTransferTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Header = "payee,name,amount,currency,description";

    private const string Answer =
        """
        { bulkTransfer { total { value } acceptedCount refusedCount rows { number transactionId error { code } } }
          errors { ... on Error { code } ... on InvalidFieldError { field } } }
        """;

    private Person _anna = null!; // Set before each test.
    private string _from = "";
    private string _to = "";

    // Anna has 100.00 on one account and nothing on the other.
    public async Task InitializeAsync()
    {
        _anna = await Person.RegisterAsync(await BankServer.SharedAsync<TStore>());
        (_from, _to) = (await _anna.OpenAccountAsync(funds: "100.00"), await _anna.OpenAccountAsync());
    }

    public Task DisposeAsync()
    {
        _anna.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Validate_RowsOfEveryKind_AnswersEachAndMovesNothing()
    {
        var answer = await ValidateAsync(File(
            Row("10.00"), Row("0.001"), "1234,Nobody,5.00,EUR,", Row("5.00", "USD"), Row("100.01")));

        var file = answer["bulkTransfer"]!;
        Assert.Equal(
            ["1 -", "2 INVALID_AMOUNT", "3 INVALID_FIELD", "4 CURRENCY_MISMATCH", "5 -"],
            RowsOf(file));

        // Whether there is enough money is decided when it moves.
        Assert.Equal(("110.01", 2, 3), Counts(file));
        Assert.Equal(("100.00", "0.00"), await BalancesAsync());
    }

    [Theory]
    [InlineData("payee,name,amount\n")]
    [InlineData("")]
    public async Task Validate_OtherColumns_RefusesTheFileAsAWhole(string csv)
    {
        var answer = await ValidateAsync(csv);

        Assert.Null(answer["bulkTransfer"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(("INVALID_FIELD", "csv"), ((string?)error["code"], (string?)error["field"]));
    }

    [Fact]
    public async Task Execute_AllOrNothingWithABadRow_MovesNothing()
    {
        var answer = await ExecuteAsync("ALL_OR_NOTHING", File(Row("10.00"), Row("0.001")), "k");

        Assert.Equal(["1 OTHER_ROW_REFUSED", "2 INVALID_AMOUNT"], RowsOf(answer["bulkTransfer"]!));
        Assert.Equal(("100.00", "0.00"), await BalancesAsync());
    }

    [Fact]
    public async Task Execute_EachWithABadRow_MovesTheOthers()
    {
        var answer = await ExecuteAsync("EACH", File(Row("10.00"), Row("0.001"), Row("90.01"), Row("90.00")), "k");

        Assert.Equal(
            ["1 -", "2 INVALID_AMOUNT", "3 INSUFFICIENT_FUNDS", "4 -"],
            RowsOf(answer["bulkTransfer"]!));
        Assert.Equal(("0.00", "100.00"), await BalancesAsync());
    }

    [Theory]
    [InlineData("EACH")]
    [InlineData("ALL_OR_NOTHING")]
    public async Task Execute_TheSameFileAgain_MovesNothingTwice(string mode)
    {
        var csv = File(Row("10.00"), Row("20.00"));
        var first = await ExecuteAsync(mode, csv, "k");

        var again = await ExecuteAsync(mode, csv, "k");
        var other = await ExecuteAsync(mode, File(Row("10.00"), Row("20.01")), "k");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", (string?)other["errors"]![0]!["code"]);
        Assert.Equal(("70.00", "30.00"), await BalancesAsync());
    }

    private string Row(string amount, string currency = "EUR") => $"{_to},Test Person,{amount},{currency},rent";

    private static string File(params IEnumerable<string> rows) => string.Join('\n', [Header, .. rows]);

    private Task<JsonNode> ValidateAsync(string csv) => _anna.Client.AskAsync(
        "mutation($input: ValidateBulkTransferInput!) { validateBulkTransfer(input: $input) " + Answer + " }",
        new { input = new { fromAccountNumber = _from, csv } });

    private Task<JsonNode> ExecuteAsync(string mode, string csv, string key) => _anna.Client.AskAsync(
        "mutation($input: ExecuteBulkTransferInput!) { executeBulkTransfer(input: $input) " + Answer + " }",
        new { input = new { fromAccountNumber = _from, csv, mode, idempotencyKey = key } });

    private static IEnumerable<string> RowsOf(JsonNode file) =>
        file["rows"]!.AsArray().Select(row => $"{row!["number"]} {row["error"]?["code"] ?? "-"}");

    private static (string? Total, int? Accepted, int? Refused) Counts(JsonNode file) =>
        ((string?)file["total"]!["value"], (int?)file["acceptedCount"], (int?)file["refusedCount"]);

    private async Task<(string?, string?)> BalancesAsync() => (await BalanceAsync(_from), await BalanceAsync(_to));

    private async Task<string?> BalanceAsync(string number)
    {
        var account = await _anna.Client.AskAsync(
            "query($number: String!) { account(number: $number) { balance { value } } }", new { number });
        return (string?)account["balance"]!["value"];
    }
}
