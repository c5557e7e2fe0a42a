using System.Reflection;
using System.Text.Json.Nodes;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.House;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Tests.Features.StepUp;

public sealed class StepUpTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static TheoryData<string> SensitiveMutations =>
    [
        .. from type in typeof(StepUpAttribute).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           where method.IsDefined(typeof(StepUpAttribute))
           select char.ToLowerInvariant(method.Name[0]) + method.Name[1..].Replace("Async", ""),
    ];

    [Theory]
    [MemberData(nameof(SensitiveMutations))]
    public void Mutation_ThatNeedsAFreshCode_StandsInTheTable(string mutation) =>
        Assert.Contains($"\n| `{mutation}` |", Repository.Read("docs/security.md").Text);

    [Fact]
    public async Task Transfer_ToSomebodyNew_TakesACodeForExactlyThatTransfer()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "1000.00");
        var to = await ben.OpenAccountAsync();
        var secret = await EnrollAsync(anna);

        var asked = await TransferAsync(anna, from, to, "20.00", "first");
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(asked));
        Assert.Equal("APP", (string?)asked["errors"]![0]!["factors"]![0]);
        var challenge = (string)asked["errors"]![0]!["challengeId"]!;
        Assert.Equal("INVALID_CODE", CodeOf(await AnswerAsync(ben, challenge, CodeAt(secret, 1))));
        Assert.Equal("INVALID_CODE", CodeOf(await AnswerAsync(anna, challenge, "000000")));
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await TransferAsync(anna, from, to, "20.00", "first")));
        Assert.Null(CodeOf(await AnswerAsync(anna, challenge, CodeAt(secret, 1))));

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await TransferAsync(anna, from, to, "20.01", "first")));
        var booked = await TransferAsync(anna, from, to, "20.00", "first");
        var again = await TransferAsync(anna, from, to, "20.00", "first");
        Assert.Equal((string?)booked["transaction"]!["id"], (string?)again["transaction"]!["id"]);
        Assert.Null(CodeOf(await TransferAsync(anna, from, to, "30.00", "second")));
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await TransferAsync(anna, from, to, "500.01", "third")));
    }

    [Fact]
    public async Task SchedulePaymentAndTransferExternal_ToSomebodyNew_NeedACode()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "100.00");
        var to = await ben.OpenAccountAsync();
        await EnrollAsync(anna);
        var amount = new { value = "5.00", currency = "EUR" };

        var scheduled = await anna.Client.AskAsync(
            """
            mutation($input: SchedulePaymentInput!) { schedulePayment(input: $input) {
              paymentSchedule { id } errors { ... on Error { code } } } }
            """,
            new
            {
                input = new
                {
                    fromAccountNumber = from,
                    toAccountNumber = to,
                    amount,
                    firstOn = "2035-01-31",
                    frequency = "MONTHLY",
                    idempotencyKey = "s",
                },
            });
        var external = await anna.Client.AskAsync(
            """
            mutation($input: TransferExternalInput!) { transferExternal(input: $input) {
              externalPayment { id } errors { ... on Error { code } } } }
            """,
            new
            {
                input = new
                {
                    fromAccountNumber = from,
                    iban = "DE98999999990000000008",
                    payeeName = "Nordlicht GmbH",
                    amount,
                    idempotencyKey = "e",
                },
            });

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(scheduled));
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(external));
    }

    [Fact]
    public async Task ExecuteBulkTransfer_ToSomebodyNew_TakesACodeForExactlyThatFile()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "100.00");
        var to = await ben.OpenAccountAsync();
        var secret = await EnrollAsync(anna);
        var file = $"payee,name,amount,currency,description\n{to},Ben,5.00,EUR,";

        var asked = await BulkAsync(anna, from, file);
        var challenge = (string)asked["errors"]![0]!["challengeId"]!;
        Assert.Null(CodeOf(await AnswerAsync(anna, challenge, CodeAt(secret, 1))));

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await BulkAsync(anna, from, file.Replace("5.00", "6.00"))));
        Assert.Equal("5.00", (string?)(await BulkAsync(anna, from, file))["bulkTransfer"]!["total"]!["value"]);
    }

    [Fact]
    public async Task CloseAccount_WithASecondFactor_NeedsACode()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var accountNumber = await anna.OpenAccountAsync();
        await EnrollAsync(anna);

        var closed = await anna.Client.AskAsync(
            """
            mutation($input: CloseAccountInput!) { closeAccount(input: $input) {
              account { status } errors { ... on Error { code } } } }
            """,
            new { input = new { accountNumber } });

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(closed));
    }

    [Fact]
    public async Task PayBillAndWithdraw_FirstOrLarge_NeedACode()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "1000.00");
        var bills = await Bills.LinkAsync(anna, "electricity", Bills.NewReference());
        await EnrollAsync(anna);

        var paid = await anna.Client.AskAsync(
            """
            mutation($input: PayBillInput!) { payBill(input: $input) { errors { ... on Error { code } } } }
            """,
            new { input = new { billId = (string?)bills[0]!["id"], fromAccountNumber = from, idempotencyKey = "b" } });

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(paid));
        Assert.Null(CodeOf(await WithdrawAsync(anna, from, "20.00")));
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await WithdrawAsync(anna, from, "500.01")));
    }

    [Fact]
    public async Task SetAutoPay_ForAProviderNeverPaid_NeedsACodeAndIsNotSetBefore()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var from = await anna.OpenAccountAsync(funds: "100.00");
        await Bills.LinkAsync(anna, "electricity", Bills.NewReference());
        var linkId = (string?)(await anna.Client.AskAsync("{ billerLinks { nodes { id } } }"))["nodes"]![0]!["id"];
        var secret = await EnrollAsync(anna);

        var asked = await SetAutoPayAsync(anna, linkId, from, "80.00");
        var before = await anna.Client.AskAsync("{ billerLinks { nodes { autoPay { daysBefore } } } }");
        Assert.Null(CodeOf(await AnswerAsync(anna, (string)asked["errors"]![0]!["challengeId"]!, CodeAt(secret, 1))));
        var higher = await SetAutoPayAsync(anna, linkId, from, "90.00");
        var set = await SetAutoPayAsync(anna, linkId, from, "80.00");

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(asked));
        Assert.Null(before["nodes"]![0]!["autoPay"]);
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(higher));
        Assert.Equal("80.00", (string?)set["billerLink"]!["autoPay"]!["ceiling"]!["value"]);
    }

    private static Task<JsonNode> SetAutoPayAsync(Person person, string? linkId, string from, string ceiling) =>
        person.Client.AskAsync(
            """
            mutation($input: SetAutoPayInput!) { setAutoPay(input: $input) {
              billerLink { autoPay { ceiling { value } } }
              errors { ... on Error { code } ... on StepUpRequiredError { challengeId } } } }
            """,
            new
            {
                input = new { linkId, fromAccountNumber = from, ceiling = new { value = ceiling, currency = "EUR" } },
            });

    private static Task<JsonNode> WithdrawAsync(Person person, string from, string value) => person.Client.AskAsync(
        """
        mutation($input: WithdrawInput!) { withdraw(input: $input) { errors { ... on Error { code } } } }
        """,
        new
        {
            input = new { accountNumber = from, amount = new { value, currency = "EUR" }, idempotencyKey = value },
        });

    private static string? CodeOf(JsonNode answer) => (string?)answer["errors"]?[0]!["code"];

    private static Task<JsonNode> TransferAsync(
        Person person, string from, string to, string value, string idempotencyKey) => person.Client.AskAsync(
        """
        mutation($input: TransferInput!) { transfer(input: $input) {
          transaction { id }
          errors { ... on Error { code } ... on StepUpRequiredError { challengeId factors expiresAt } } } }
        """,
        new
        {
            input = new
            {
                fromAccountNumber = from,
                toAccountNumber = to,
                amount = new { value, currency = "EUR" },
                idempotencyKey,
            },
        });

    private static Task<JsonNode> BulkAsync(Person person, string from, string csv) => person.Client.AskAsync(
        """
        mutation($input: ExecuteBulkTransferInput!) { executeBulkTransfer(input: $input) {
          bulkTransfer { total { value } }
          errors { ... on Error { code } ... on StepUpRequiredError { challengeId } } } }
        """,
        new { input = new { fromAccountNumber = from, csv, mode = "ALL_OR_NOTHING", idempotencyKey = "bulk" } });

    private static Task<JsonNode> AnswerAsync(Person person, string challengeId, string code) =>
        person.Client.AskAsync(
            """
            mutation($input: AnswerChallengeInput!) { answerChallenge(input: $input) {
              success errors { ... on Error { code } } } }
            """,
            new { input = new { challengeId, code } });

    // Uses the code of now up; the next one is taken early.
    private static async Task<byte[]> EnrollAsync(Person person)
    {
        var enrolled = await person.Client.AskAsync(
            """
            mutation($input: EnrollSecondFactorInput!) { enrollSecondFactor(input: $input) {
              enrollment { secret } } }
            """,
            new { input = new { password = Person.Password } });
        var secret = BytesOf((string)enrolled["enrollment"]!["secret"]!);
        var confirmed = await person.Client.AskAsync(
            """
            mutation($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) {
              errors { __typename } } }
            """,
            new { input = new { oneTimeCode = CodeAt(secret, 0) } });
        Assert.Null(confirmed["errors"]);
        return secret;
    }

    private static string CodeAt(byte[] secret, int steps) =>
        OneTimeCodes.CodeOf(secret, OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()) + steps);

    private static byte[] BytesOf(string base32)
    {
        var bits = string.Concat(base32.Select(letter => $"{Alphabet.IndexOf(letter):b5}"));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
