using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Tests.Features.Staff;

public sealed class StaffTests : IAsyncLifetime
{
    private const string Record = "{ id maskedName maskedEmail maskedPhone roles createdAt }";

    private const string Change =
        """
        { change { id kind status effect roles amount { value currency } madeBy decidedBy reason }
          errors { __typename ... on Error { code } } }
        """;

    private BankServer _server = null!; // Set before each test.
    private Person _anna = null!; // Set before each test.
    private Person _teller = null!; // Set before each test.
    private Person _manager = null!; // Set before each test.
    private string _account = "";

    private string AnnasRecord => AccessStage.IdOf("CustomerRecord", _anna.Id);

    public async Task InitializeAsync()
    {
        _server = await BankServer.SharedAsync();
        _anna = await Person.RegisterAsync(_server);
        _teller = await Person.StaffAsync(_server, Role.Teller);
        _manager = await Person.StaffAsync(_server, Role.Manager);
        _account = await _anna.OpenAccountAsync(funds: "250.00");
    }

    public Task DisposeAsync()
    {
        foreach (var person in (Person[])[_anna, _teller, _manager]) person.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Customers_FoundByAWholeAddressOrNumber_AreMasked()
    {
        var byEmail = await _teller.Client.AskAsync($$"""{ customers(email: "{{_anna.Email}}") {{Record}} }""");
        var byNumber = await _teller.Client.AskAsync($$"""{ customers(accountNumber: "{{_account}}") {{Record}} }""");
        var byId = await _teller.Client.AskAsync($$"""{ customer(id: "{{AnnasRecord}}") {{Record}} }""");

        var found = Assert.Single(byEmail.AsArray())!;
        Assert.Equal(AnnasRecord, (string?)found["id"]);
        Assert.Equal("T*** P***", (string?)found["maskedName"]);
        Assert.Equal($"{_anna.Email[0]}***@e***.com", (string?)found["maskedEmail"]);
        Assert.Equal("""["CUSTOMER"]""", found["roles"]!.ToJsonString());
        Assert.Equal(found.ToJsonString(), Assert.Single(byNumber.AsArray())!.ToJsonString());
        Assert.Equal(found.ToJsonString(), byId.ToJsonString());
    }

    [Fact]
    public async Task Customers_FoundByAWholeName_NeedNeitherItsCaseNorItsSpaces()
    {
        var name = $"Émilie {Guid.NewGuid():N}";
        await _teller.Client.AskAsync(
            "mutation($input: RegisterInput!) { register(input: $input) { customer { id } } }",
            new { input = new { name, email = $"{Guid.NewGuid():N}@example.com", password = Person.Password } });

        var found = await _teller.Client.AskAsync(
            "query($name: String) { customers(name: $name) { maskedName } }",
            new { name = $"  {name.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}" });
        var other = await _teller.Client.AskAsync(
            "query($name: String) { customers(name: $name) { maskedName } }", new { name = name[..^1] });

        Assert.StartsWith("É*** ", (string?)Assert.Single(found.AsArray())!["maskedName"]);
        Assert.Empty(other.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("(email: \"a\")")]
    [InlineData("(email: \"%\")")]
    [InlineData("(name: \"Test\")")]
    [InlineData("(name: \"T%\")")]
    [InlineData("(accountNumber: \"1\")")]
    public async Task Customers_AskedForByAPartOfWhatIsMasked_AreNotFound(string search) =>
        Assert.Empty((await _teller.Client.AskAsync($"{{ customers{search} {Record} }}")).AsArray());

    [Fact]
    public async Task Node_OfACustomerRecord_IsThereForStaffOnly()
    {
        var document = $$"""{ node(id: "{{AnnasRecord}}") { id ... on CustomerRecord { maskedName } } }""";

        Assert.Equal("T*** P***", (string?)(await _teller.Client.AskAsync(document))["maskedName"]);
        Assert.Null((await _anna.Client.SendAsync(document)).Data!["node"]);
    }

    [Fact]
    public async Task RevealCustomer_WithAReason_ShowsThePersonAndIsRecorded()
    {
        var revealed = await DoAsync(
            _teller,
            "revealCustomer",
            new { customerId = AnnasRecord, reason = "calls about a card" },
            "{ revealedCustomer { name email phone } errors { __typename } }");

        Assert.Equal(
            $$"""{"name":"Test Person","email":"{{_anna.Email}}","phone":null}""",
            revealed["revealedCustomer"]!.ToJsonString());
        var record = await RecordedAsync("CUSTOMER_REVEALED");
        Assert.Equal("calls about a card", (string?)record["reason"]);
        Assert.Equal(AccessStage.IdOf("CustomerRecord", _teller.Id), (string?)record["actorId"]);
        Assert.Equal("127.0.0.1", (string?)record["address"]);
    }

    [Fact]
    public async Task RevealCustomer_WithoutAReason_ShowsNothing()
    {
        var refused = await DoAsync(
            _teller,
            "revealCustomer",
            new { customerId = AnnasRecord, reason = "  " },
            "{ revealedCustomer { name } errors { __typename ... on InvalidFieldError { field } } }");

        Assert.Equal(
            """{"revealedCustomer":null,"errors":[{"__typename":"InvalidFieldError","field":"reason"}]}""",
            refused.ToJsonString());
    }

    [Fact]
    public async Task ReadCustomerAccounts_WithAReason_ShowsThemInThatAnswerOnly()
    {
        var read = await DoAsync(
            _teller,
            "readCustomerAccounts",
            new { customerId = AnnasRecord, reason = "asks for the balance" },
            """
            { accounts { id number balance { value } entries(first: 5) { nodes { transaction { kind } } } }
              errors { __typename } }
            """);
        var id = (string)read["accounts"]![0]!["id"]!;
        var later = await _teller.Client.SendAsync(
            $$"""{ node(id: "{{id}}") { id } account(number: "{{_account}}") { id } }""");

        Assert.Equal("250.00", (string?)read["accounts"]![0]!["balance"]!["value"]);
        Assert.Equal("DEPOSIT", (string?)read["accounts"]![0]!["entries"]!["nodes"]![0]!["transaction"]!["kind"]);
        Assert.Equal("""{"node":null,"account":null}""", later.Data!.ToJsonString());
        Assert.Equal("asks for the balance", (string?)(await RecordedAsync("ACCOUNTS_READ"))["reason"]);
    }

    [Fact]
    public async Task CustomerRecord_AccountsByAnAdministrator_AreRefusedAndTheRestIsShown()
    {
        using var admin = await Person.StaffAsync(_server, Role.Admin);

        var answer = await admin.Client.SendAsync(
            $$"""{ customer(id: "{{AnnasRecord}}") { maskedName accounts { number } } }""");

        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.Code);
        Assert.Equal("""{"maskedName":"T*** P***","accounts":null}""", answer.Data!["customer"]!.ToJsonString());
    }

    [Fact]
    public async Task FreezeAndUnfreeze_WithAColleague_AreSeenOnTheAccount()
    {
        var input = new { accountNumber = _account, reason = "the card is lost" };
        var frozen = await DoAsync(_teller, "freezeAccount", input, "{ account { status } errors { __typename } }");
        Assert.Equal("FROZEN", (string?)frozen["account"]!["status"]);
        Assert.Equal("ACCOUNT_NOT_ACTIVE", (string?)(await _anna.WithdrawAsync(_account, "1"))["errors"]![0]!["code"]);

        var wanted = (await DoAsync(_manager, "unfreezeAccount", input, Change))["change"]!;
        Assert.Equal("Money may move on the account again.", (string?)wanted["effect"]);
        var seen = await _teller.Client.AskAsync(
            $$"""
            { customer(id: "{{AnnasRecord}}") { pendingChanges { id }
                accounts { number status pendingChanges { id effect status } } } }
            """);
        Assert.Equal((string?)wanted["id"], (string?)seen["pendingChanges"]![0]!["id"]);
        Assert.Equal((string?)wanted["id"], (string?)seen["accounts"]![0]!["pendingChanges"]![0]!["id"]);

        var own = await DoAsync(_manager, "approveChange", new { changeId = (string?)wanted["id"] }, Change);
        Assert.Equal("OWN_CHANGE", (string?)own["errors"]![0]!["code"]);
        using var colleague = await Person.StaffAsync(_server, Role.Manager);
        var approved = await DoAsync(colleague, "approveChange", new { changeId = (string?)wanted["id"] }, Change);
        Assert.Equal("APPROVED", (string?)approved["change"]!["status"]);
        Assert.Null((await _anna.WithdrawAsync(_account, "1"))["errors"]);
    }

    [Fact]
    public async Task PendingChange_IsOwn_IsSoForItsMakerAlone()
    {
        await DoAsync(_teller, "depositForCustomer", Cash("10000.02"), "{ deposit { isBooked } }");

        var asked = $$"""{ customer(id: "{{AnnasRecord}}") { pendingChanges { isOwn } } }""";
        Assert.True((bool)(await _teller.Client.AskAsync(asked))["pendingChanges"]![0]!["isOwn"]!);
        Assert.False((bool)(await _manager.Client.AskAsync(asked))["pendingChanges"]![0]!["isOwn"]!);
    }

    [Fact]
    public async Task DepositForCustomer_SmallAndLarge_IsBookedOrWaits()
    {
        var small = await DoAsync(
            _teller, "depositForCustomer", Cash("50.00"), "{ deposit { isBooked change { id effect } } }");
        var large = await DoAsync(
            _teller, "depositForCustomer", Cash("10000.01"), "{ deposit { isBooked change { id effect } } }");

        Assert.Equal("""{"isBooked":true,"change":null}""", small["deposit"]!.ToJsonString());
        Assert.False((bool)large["deposit"]!["isBooked"]!);
        Assert.Equal("10000.01 EUR are paid into the account.", (string?)large["deposit"]!["change"]!["effect"]);
        var state = await _anna.StateOfAsync(_account);
        Assert.Contains("\"300.00\"", state, StringComparison.Ordinal);

        var waiting = await _manager.Client.AskAsync(
            "{ pendingChanges(status: PENDING, first: 1) { nodes { id kind } } }");
        Assert.Equal((string?)large["deposit"]!["change"]!["id"], (string?)waiting["nodes"]![0]!["id"]);
    }

    [Fact]
    public async Task ChangeRoles_OnceAgreed_EndsTheSessionAndGivesTheRight()
    {
        using var admin = await Person.StaffAsync(_server, Role.Admin);
        using var second = await Person.StaffAsync(_server, Role.Admin);
        var input = new { customerId = AnnasRecord, roles = new[] { "CUSTOMER", "AUDITOR" }, reason = "new colleague" };
        var wanted = (await DoAsync(admin, "changeRoles", input, Change))["change"]!;

        await DoAsync(second, "approveChange", new { changeId = (string?)wanted["id"] }, Change);

        using var again = await _anna.SignInAgainAsync();
        Assert.NotNull(await again.Client.AskAsync("{ auditEvents(first: 1) { nodes { sequence } } }"));
        Assert.NotNull(await again.OpenAccountAsync());
    }

    private object Cash(string value) => new
    {
        accountNumber = _account,
        amount = new { value, currency = "EUR" },
        reason = "cash at the counter",
        idempotencyKey = Guid.NewGuid().ToString(),
    };

    private static Task<JsonNode> DoAsync(Person person, string mutation, object input, string selection)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return person.Client.AskAsync(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) {selection} }}", new { input });
    }

    // What was just done is chained a moment later.
    private async Task<JsonNode> RecordedAsync(string action)
    {
        using var auditor = await Person.StaffAsync(_server, Role.Auditor);
        while (true)
        {
            var page = await auditor.Client.AskAsync(
                """
                query($customer: ID, $action: AuditAction) {
                  auditEvents(first: 1, where: { customerId: { eq: $customer }, action: { eq: $action } }) {
                    nodes { actorId address reason } } }
                """,
                new { customer = AnnasRecord, action });
            if (page["nodes"]!.AsArray() is [{ } newest, ..]) return newest;
        }
    }
}
