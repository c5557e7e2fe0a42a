using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Profiles;

public sealed class ProfileOnSqliteTests : ProfileTests<Sqlite>;

public sealed class ProfileOnMariaDbTests : ProfileTests<MariaDb>;

public abstract class ProfileTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Errors =
        """
        errors { __typename ... on Error { code } ... on InvalidFieldError { field }
          ... on UnderAgeError { minAge } ... on ProfileIncompleteError { missing } }
        """;

    private Person _anna = null!; // Set before each test.
    private Person _teller = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        var server = await BankServer.SharedAsync<TStore>();
        _anna = await Person.RegisterAsync(server);
        _teller = await Person.StaffAsync(server, Role.Teller);
    }

    public Task DisposeAsync()
    {
        _anna.Dispose();
        _teller.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Profile_UpdatedAndSubmitted_IsMaskedForStaffUntilRevealedAndDecided()
    {
        Assert.Null((await UpdateAsync(Whole()))["errors"]);
        Assert.Null((await SubmitAsync())["errors"]);
        var record = AccessStage.IdOf("CustomerRecord", _anna.Id);

        var masked = await _teller.Client.AskAsync($$"""{ customer(id: "{{record}}") { kycStatus } }""");
        var revealed = await _teller.Client.AskAsync(
            """
            mutation($input: RevealCustomerInput!) { revealCustomer(input: $input) { revealedCustomer { profile {
              birthDate address { street postalCode city country } income { amount { value currency } frequency }
              documentNumber } } } }
            """,
            new { input = new { customerId = record, reason = "to compare the document" } });
        var decided = await DecideAsync(await WaitingAsync(record), "VERIFY");

        Assert.Equal("""{"kycStatus":"SUBMITTED"}""", masked.ToJsonString());
        var shown = revealed["revealedCustomer"]!["profile"]!;
        Assert.Equal(
            ("1990-05-17", "Berlin", "52000.00", "C01X0006H"),
            (
                (string?)shown["birthDate"],
                (string?)shown["address"]!["city"],
                (string?)shown["income"]!["amount"]!["value"],
                (string?)shown["documentNumber"]));
        Assert.Equal("VERIFIED", (string?)decided["submission"]!["status"]);
        var kyc = await _anna.Client.AskAsync("{ me { kyc { status rejectionReason } profile { isComplete } } }");
        Assert.Equal(
            """{"kyc":{"status":"VERIFIED","rejectionReason":null},"profile":{"isComplete":true}}""",
            kyc.ToJsonString());
    }

    [Fact]
    public async Task Update_OutOfShape_NamesTheField()
    {
        var unborn = Whole();
        unborn["birthDate"] = "2999-01-31";
        var code = Whole();
        code["address"]!["postalCode"] = "1011";

        Assert.Equal("birthDate", (string?)(await UpdateAsync(unborn))["errors"]![0]!["field"]);
        Assert.Equal("postalCode", (string?)(await UpdateAsync(code))["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Submit_WithoutAProfile_SaysWhatIsMissing()
    {
        var refused = Assert.Single((await SubmitAsync())["errors"]!.AsArray())!;

        Assert.Equal("PROFILE_INCOMPLETE", (string?)refused["code"]);
        Assert.Equal(5, refused["missing"]!.AsArray().Count);
    }

    [Fact]
    public async Task Decide_Rejected_TellsTheCustomerWhy()
    {
        await UpdateAsync(Whole());
        await SubmitAsync();
        var waiting = await WaitingAsync(AccessStage.IdOf("CustomerRecord", _anna.Id));

        await DecideAsync(waiting, "REJECT");
        var again = await DecideAsync(waiting, "VERIFY");

        Assert.Equal("CHANGE_DECIDED", (string?)again["errors"]![0]!["code"]);
        var me = await _anna.Client.AskAsync(
            "{ me { kyc { status rejectionReason } notifications(first: 1) { nodes { topic } } } }");
        Assert.Equal(
            """{"status":"REJECTED","rejectionReason":"compared at the counter"}""", me["kyc"]!.ToJsonString());
        Assert.Equal("SECURITY", (string?)me["notifications"]!["nodes"]![0]!["topic"]);
    }

    private static JsonObject Whole() => new()
    {
        ["birthDate"] = "1990-05-17",
        ["occupation"] = "Engineer",
        ["income"] = new JsonObject
        {
            ["amount"] = new JsonObject { ["value"] = "52000.00", ["currency"] = "EUR" },
            ["frequency"] = "YEARLY",
        },
        ["address"] = new JsonObject
        {
            ["street"] = "Lindenweg 4", ["postalCode"] = "10115", ["city"] = "Berlin", ["country"] = "DE",
        },
        ["taxCountry"] = "DE",
    };

    private Task<JsonNode> UpdateAsync(JsonObject input) => _anna.Client.AskAsync(
        "mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { isComplete } "
            + Errors.Replace("... on ProfileIncompleteError { missing }", "") + " } }",
        new { input });

    private Task<JsonNode> SubmitAsync() => _anna.Client.AskAsync(
        "mutation($input: SubmitKycInput!) { submitKyc(input: $input) { kyc { status } "
            + Errors.Replace("... on UnderAgeError { minAge }", "") + " } }",
        new
        {
            input = new
            {
                documentKind = "PASSPORT",
                documentNumber = "C01X 0006H",
                documentValidUntil = "2099-01-31",
            },
        });

    private async Task<string> WaitingAsync(string record)
    {
        var queue = await _teller.Client.AskAsync("{ kycQueue(first: 50) { nodes { id customerId } } }");
        return (string)queue["nodes"]!.AsArray().Single(it => (string?)it!["customerId"] == record)!["id"]!;
    }

    private Task<JsonNode> DecideAsync(string submissionId, string decision) => _teller.Client.AskAsync(
        """
        mutation($input: DecideKycInput!) { decideKyc(input: $input) {
          submission { status } errors { ... on Error { code } } } }
        """,
        new { input = new { submissionId, decision, reason = "compared at the counter" } });
}
