using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Testing.Passkeys;

namespace BankGraph.Api.Tests.Features.Passkeys;

public sealed class PasskeyTests : IAsyncLifetime
{
    private const string Ceremony = "ceremony { id options expiresAt } errors { __typename ... on Error { code } }";

    private readonly SoftAuthenticator _device = new();
    private BankServer _server = null!; // Set before each test.
    private Person _anna = null!; // Set before each test.
    private BankClient _nobody = null!; // Set before each test.
    private string _passkeyId = "";

    public async Task InitializeAsync()
    {
        _server = await BankServer.SharedAsync();
        _anna = await Person.RegisterAsync(_server);
        _nobody = _server.Connect();
        _passkeyId = await AddAsync(_anna, _device);
    }

    public Task DisposeAsync()
    {
        _device.Dispose();
        _anna.Dispose();
        _nobody.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task SignIn_WithAPasskey_IsNamedInTheHistory()
    {
        var signedIn = await SignInAsync();
        Assert.Equal(_anna.Id, (string?)signedIn["session"]!["customer"]!["id"]);
        using var again = _server.Connect((string)signedIn["session"]!["accessToken"]!);

        // Records get their places in the chain a moment after they are written.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        JsonArray records;
        do
        {
            await Task.Delay(20, deadline.Token);
            var me = await again.AskAsync(
                "{ me { signInHistory(first: 5) { nodes { action passkey { id name } } } } }");
            records = me["signInHistory"]!["nodes"]!.AsArray();
        }
        while (records.Count < 3);

        Assert.Equal(
            ["SIGNED_IN My phone", "PASSKEY_ADDED My phone", "SIGNED_IN "],
            records.Select(record => $"{record!["action"]} {record["passkey"]?["name"]}"));
    }

    [Fact]
    public async Task SignIn_IntoACookie_KeepsTheTokenOutOfTheAnswer()
    {
        var signedIn = await SignInAsync(inCookie: true);

        Assert.Equal("", (string?)signedIn["session"]!["refreshToken"]);
    }

    [Fact]
    public async Task SignIn_WithAPasskeyThatNobodyHas_AnswersAsWithAWrongSignature()
    {
        using var unknown = new SoftAuthenticator();
        unknown.Create((string)(await BeginAddingAsync(_anna))["options"]!);
        _device.SpoilsSignatures = true;

        var nobodys = await SignInAsync(device: unknown);
        var wrong = await SignInAsync();

        Assert.Equal("INVALID_PASSKEY", CodeOf(nobodys));
        Assert.Equal(wrong.ToJsonString(), nobodys.ToJsonString());
    }

    [Fact]
    public async Task Transfer_ToSomebodyNew_IsConfirmedWithAPasskeyForThatAmountAlone()
    {
        using var ben = await Person.RegisterAsync(_server);
        var from = await _anna.OpenAccountAsync(funds: "100.00");
        var to = await ben.OpenAccountAsync();
        var asked = await TransferAsync(from, to, "20.00");
        var required = asked["errors"]![0]!;
        Assert.Equal("STEP_UP_REQUIRED", (string?)required["code"]);
        Assert.Equal(["PASSKEY"], required["factors"]!.AsArray().Select(factor => (string?)factor));
        var input = new { challengeId = (string)required["challengeId"]! };

        Assert.Equal(
            "INVALID_PASSKEY",
            CodeOf(await AskAsync(ben.Client, "beginPasskeyAnswer", "BeginPasskeyAnswer", input, Ceremony)));
        Assert.Null(CodeOf(await AnswerAsync(input.challengeId)));

        Assert.Equal("STEP_UP_REQUIRED", CodeOf(await TransferAsync(from, to, "20.01")));
        Assert.NotNull((await TransferAsync(from, to, "20.00"))["transaction"]);
    }

    [Fact]
    public async Task Remove_OfAPasskey_IsConfirmedAndEndsIt()
    {
        var required = await RemoveAsync();
        Assert.Equal("STEP_UP_REQUIRED", CodeOf(required));
        Assert.Null(CodeOf(await AnswerAsync((string)required["errors"]![0]!["challengeId"]!)));

        Assert.Null(CodeOf(await RemoveAsync()));

        Assert.Empty((await _anna.Client.AskAsync("{ me { passkeys { id } } }"))["passkeys"]!.AsArray());
        Assert.Equal("INVALID_PASSKEY", CodeOf(await SignInAsync()));
    }

    [Fact]
    public async Task Rename_OfAPasskey_IsReadBackByItsOwnerAlone()
    {
        using var ben = await Person.RegisterAsync(_server);
        var input = new { passkeyId = _passkeyId, name = "Laptop" };
        const string Fields = "passkey { name } errors { ... on Error { code } }";

        Assert.Equal(
            "PASSKEY_NOT_FOUND", CodeOf(await AskAsync(ben.Client, "renamePasskey", "RenamePasskey", input, Fields)));
        Assert.Null(CodeOf(await AskAsync(_anna.Client, "renamePasskey", "RenamePasskey", input, Fields)));
        var me = await _anna.Client.AskAsync("{ me { passkeys { name isBackedUp createdAt lastUsedAt } } }");
        Assert.Equal("Laptop", (string?)me["passkeys"]![0]!["name"]);
        Assert.Null(me["passkeys"]![0]!["lastUsedAt"]);
    }

    private static string? CodeOf(JsonNode answer) => (string?)answer["errors"]?[0]!["code"];

    private static Task<JsonNode> AskAsync(
        BankClient client, string field, string type, object input, string selection) => client.AskAsync(
        $$"""mutation($input: {{type}}Input!) { {{field}}(input: $input) { {{selection}} } }""",
        new { input });

    private static async Task<JsonNode> BeginAddingAsync(Person person)
    {
        var begun = await AskAsync(
            person.Client,
            "beginPasskeyRegistration",
            "BeginPasskeyRegistration",
            new { password = Person.Password },
            Ceremony);
        return begun["ceremony"]!;
    }

    private static async Task<string> AddAsync(Person person, SoftAuthenticator device)
    {
        var ceremony = await BeginAddingAsync(person);
        var added = await AskAsync(
            person.Client,
            "addPasskey",
            "AddPasskey",
            new
            {
                ceremonyId = (string)ceremony["id"]!,
                credential = device.Create((string)ceremony["options"]!),
                name = "My phone",
            },
            "passkey { id } errors { ... on Error { code } }");
        Assert.Null(CodeOf(added));
        return (string)added["passkey"]!["id"]!;
    }

    private async Task<JsonNode> SignInAsync(bool inCookie = false, SoftAuthenticator? device = null)
    {
        var begun = await _nobody.AskAsync("mutation { beginPasskeySignIn { ceremony { id options } } }");
        var input = new
        {
            ceremonyId = (string)begun["ceremony"]!["id"]!,
            credential = (device ?? _device).Get((string)begun["ceremony"]!["options"]!),
            refreshTokenInCookie = inCookie,
        };
        return await AskAsync(
            _nobody,
            "signInWithPasskey",
            "SignInWithPasskey",
            input,
            "session { accessToken refreshToken customer { id } } errors { ... on Error { code message } }");
    }

    private async Task<JsonNode> AnswerAsync(string challengeId)
    {
        var begun = await AskAsync(
            _anna.Client, "beginPasskeyAnswer", "BeginPasskeyAnswer", new { challengeId }, Ceremony);
        var input = new
        {
            ceremonyId = (string)begun["ceremony"]!["id"]!,
            credential = _device.Get((string)begun["ceremony"]!["options"]!),
        };
        return await AskAsync(
            _anna.Client,
            "answerChallengeWithPasskey",
            "AnswerChallengeWithPasskey",
            input,
            "success errors { ... on Error { code } }");
    }

    private Task<JsonNode> RemoveAsync() => AskAsync(
        _anna.Client,
        "removePasskey",
        "RemovePasskey",
        new { passkeyId = _passkeyId },
        "success errors { ... on Error { code } ... on StepUpRequiredError { challengeId } }");

    private Task<JsonNode> TransferAsync(string from, string to, string value) => AskAsync(
        _anna.Client,
        "transfer",
        "Transfer",
        new
        {
            fromAccountNumber = from,
            toAccountNumber = to,
            amount = new { value, currency = "EUR" },
            idempotencyKey = "passkey",
        },
        "transaction { id } errors { ... on Error { code } ... on StepUpRequiredError { challengeId factors } }");
}
