using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Schema;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Features.Audit;

public sealed class AuditTests(AuditTests.Bank bank) : IClassFixture<AuditTests.Bank>
{
    private const string Events =
        """
        query($where: AuditEventFilterInput, $order: [AuditEventSortInput!], $first: Int, $after: String) {
          auditEvents(where: $where, order: $order, first: $first, after: $after) {
            totalCount pageInfo { endCursor hasNextPage }
            nodes { sequence at action actorId sessionId address subject customerId reason before after } } }
        """;

    [Fact]
    public async Task AuditEvents_OfADeposit_SayWhoFromWhereAndWhat()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        var paid = await anna.DepositAsync(await anna.OpenAccountAsync(), "73.21");

        var record = await FindAsync(new { subject = new { eq = "transaction/" + KeyOf(paid["transaction"]!["id"]) } });

        Assert.Equal("MONEY_MOVED", (string?)record["action"]);
        Assert.Equal("127.0.0.1", (string?)record["address"]);
        Assert.NotNull(record["sessionId"]);
        Assert.Equal(KeyOf(anna.Id), KeyOf(record["actorId"]));
        Assert.Equal("""{"kind":"Deposit","amountMinor":7321,"currency":"EUR"}""", (string?)record["after"]);
    }

    [Fact]
    public async Task AuditEvents_OverASocket_SayFromWhereToo()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        var account = await anna.OpenAccountAsync();
        await using var live = await LiveSocket.SignInAsync(bank.Server, anna);
        await live.SubscribeAsync(
            "mutation($input: DepositInput!) { deposit(input: $input) { transaction { id } } }",
            new
            {
                input = new
                {
                    accountNumber = account,
                    amount = new { value = "5.00", currency = "EUR" },
                    idempotencyKey = "k",
                },
            });
        var paid = await live.EventAsync();

        var record = await FindAsync(new { subject = new { eq = "transaction/" + KeyOf(paid["transaction"]!["id"]) } });

        Assert.Equal("127.0.0.1", (string?)record["address"]);
        Assert.NotNull(record["sessionId"]);
    }

    [Fact]
    public async Task AuditEvents_PagedThrough_GiveEverySequenceOnce()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        await anna.OpenAccountAsync(funds: "1.00");
        var last = (long)(await FindAsync(new { action = new { eq = "MONEY_MOVED" } }))["sequence"]!;

        var seen = new List<long>();
        string? after = null;
        do
        {
            var page = await bank.Auditor.Client.AskAsync(
                Events,
                new
                {
                    first = 3,
                    after,
                    where = new { sequence = new { lte = last } },
                    order = new[] { new { sequence = "ASC" } },
                });
            seen.AddRange(page["nodes"]!.AsArray().Select(record => (long)record!["sequence"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, (int)last).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task AuditEvents_EveryFilterAndOrder_IsAnswered()
    {
        var where = (InputObjectType)ServedSchema.Schema.Types.Single(type => type.Name == "AuditEventFilterInput");
        var order = (InputObjectType)ServedSchema.Schema.Types.Single(type => type.Name == "AuditEventSortInput");
        var asks = FilterSamples.Of(where).Select(sample => new JsonObject { ["where"] = sample })
            .Concat(FilterSamples.OrdersOf(order).Select(by => new JsonObject { ["order"] = new JsonArray(by) }));
        foreach (var variables in asks)
        {
            var answer = await bank.Auditor.Client.SendAsync(Events, variables);

            Assert.True(answer.Errors.Count == 0 || answer.Code == "HC0081", answer.Text);
        }
    }

    [Fact]
    public async Task VerifyAudit_RecordAsItWasWritten_IsIntact()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        await FindAsync(new { action = new { eq = "SIGNED_IN" } });

        var found = await bank.Auditor.Client.AskAsync(
            "{ verifyAudit { isIntact recordCount lastHash findings { sequence kind } } }");

        Assert.True((bool)found["isIntact"]!, found.ToJsonString());
        Assert.True((long)found["recordCount"]! > 0);
    }

    // What was just done is chained a moment later.
    private async Task<JsonNode> FindAsync(object where)
    {
        while (true)
        {
            var page = await bank.Auditor.Client.AskAsync(Events, new { where, first = 1 });
            if (page["nodes"]!.AsArray() is [{ } newest, ..]) return newest;
        }
    }

    private static string KeyOf(JsonNode? id)
    {
        var bytes = Convert.FromBase64String((string)id!);
        return new Guid(bytes.AsSpan(Array.IndexOf(bytes, (byte)58) + 1), bigEndian: true).ToString();
    }

    /// <summary>A bank with an auditor.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public BankServer Server { get; private set; } = null!; // Set before the first test.

        public Person Auditor { get; private set; } = null!; // Set before the first test.

        public async Task InitializeAsync()
        {
            Server = await BankServer.StartAsync();
            Auditor = await Person.StaffAsync(Server, Role.Auditor);
        }

        public Task DisposeAsync()
        {
            Auditor.Dispose();
            return Server.DisposeAsync().AsTask();
        }
    }
}
