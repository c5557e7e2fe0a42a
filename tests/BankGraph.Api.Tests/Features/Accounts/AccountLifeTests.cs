using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Accounts;

public abstract class AccountLifeTests<TStore> where TStore : ITestStore
{
    private const string Errors =
        "errors { __typename ... on Error { code } ... on AccountNotClosableError { obstacles { kind count } } }";

    private const string Close =
        "mutation($input: CloseAccountInput!) { closeAccount(input: $input) { account { number status } " +
        Errors + " } }";

    private const string CloseForCustomer =
        "mutation($input: CloseAccountForCustomerInput!) { closeAccountForCustomer(input: $input) " +
        "{ account { status closure { author actorId reason lastBalance { value currency } } } " + Errors + " } }";

    [Fact]
    public async Task CloseAccount_WithMoneyAndThenWithout_IsRefusedAndThenArchived()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        var kept = await anna.OpenAccountAsync();
        var number = await anna.OpenAccountAsync(funds: "5.00");
        var input = new { input = new { accountNumber = number, reason = "too many accounts" } };

        var refused = await anna.Client.AskAsync(Close, input);
        Assert.Null((await anna.TransferAsync(number, kept, "5.00"))["errors"]);
        var closed = await anna.Client.AskAsync(Close, input);
        var again = await anna.Client.AskAsync(Close, input);

        Assert.Equal(
            """
            [{"__typename":"AccountNotClosableError","code":"ACCOUNT_NOT_CLOSABLE",
            "obstacles":[{"kind":"BALANCE","count":1}]}]
            """.ReplaceLineEndings(""),
            refused["errors"]!.ToJsonString());
        Assert.Equal("CLOSED", (string?)closed["account"]!["status"]);
        Assert.Equal("ACCOUNT_CLOSED", (string?)again["errors"]![0]!["code"]);
        Assert.Equal("ACCOUNT_NOT_ACTIVE", (string?)(await anna.DepositAsync(number, "1"))["errors"]![0]!["code"]);
        var archive = await anna.Client.AskAsync(
            """
            { closedAccounts { totalCount nodes { number entries { totalCount }
                closure { author reason lastBalance { value currency } }
                changes { nodes { field before after author reason } } } } }
            """);
        Assert.Equal(
            """
            {"totalCount":1,"nodes":[{"number":"NUMBER","entries":{"totalCount":2},
            "closure":{"author":"OWNER","reason":"too many accounts","lastBalance":{"value":"0.00","currency":"EUR"}},
            "changes":{"nodes":[{"field":"STATUS","before":"ACTIVE","after":"CLOSED","author":"OWNER",
            "reason":"too many accounts"}]}}]}
            """.ReplaceLineEndings("").Replace("NUMBER", number),
            archive.ToJsonString());
        var open = await anna.Client.AskAsync("{ accounts { nodes { number } } }");
        Assert.Equal(kept, (string?)Assert.Single(open["nodes"]!.AsArray())!["number"]);
    }

    [Fact]
    public async Task CloseAccountForCustomer_ByAManager_IsToldWithTheReasonButNotTheName()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var manager = await Person.StaffAsync(server, Role.Manager);
        using var teller = await Person.StaffAsync(server, Role.Teller);
        var number = await anna.OpenAccountAsync();
        var input = new { input = new { accountNumber = number, reason = "not used for years" } };

        var byTeller = await teller.Client.SendAsync(CloseForCustomer, input);
        var closed = await manager.Client.AskAsync(CloseForCustomer, input);

        Assert.Equal("AUTH_NOT_AUTHORIZED", byTeller.Code);
        var closure = closed["account"]!["closure"]!;
        Assert.Equal(AccessStage.IdOf("CustomerRecord", manager.Id), (string?)closure["actorId"]);
        var seen = await anna.Client.AskAsync(
            """
            query($number: String!) { account(number: $number) { closure { author reason }
              changes { nodes { author reason } } } }
            """,
            new { number });
        Assert.Equal(
            """
            {"closure":{"author":"STAFF","reason":"not used for years"},
            "changes":{"nodes":[{"author":"STAFF","reason":null}]}}
            """.ReplaceLineEndings(""),
            seen.ToJsonString());
        var told = await anna.Client.AskAsync("{ me { notifications { nodes { topic title } } } }");
        Assert.Equal("SECURITY", (string?)told["notifications"]!["nodes"]![0]!["topic"]);
        Assert.Equal("Your account was closed", (string?)told["notifications"]!["nodes"]![0]!["title"]);
    }

    [Fact]
    public async Task Changes_OfAnAccount_AreReadByOwnerAndStaffAndPaged()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var teller = await Person.StaffAsync(server, Role.Teller);
        var number = await anna.OpenAccountAsync();
        await RenameAsync(anna, number, "Holidays");
        await RenameAsync(anna, number, "Winter");
        await teller.Client.AskAsync(
            "mutation($input: FreezeAccountInput!) { freezeAccount(input: $input) { account { status } } }",
            new { input = new { accountNumber = number, reason = "a doubt that stays inside" } });

        var first = await PageAsync(anna, number, null);
        var second = await PageAsync(anna, number, (string?)first["pageInfo"]!["endCursor"]);
        var record = await teller.Client.AskAsync(
            $$"""
            { customer(id: "{{AccessStage.IdOf("CustomerRecord", anna.Id)}}") {
                accounts { changes { field after author actorId reason } } } }
            """);

        Assert.Equal(["FROZEN STAFF ", "Winter OWNER "], first["nodes"]!.AsArray().Select(Text));
        Assert.Equal(["Holidays OWNER "], second["nodes"]!.AsArray().Select(Text));
        var staff = record["accounts"]![0]!["changes"]!.AsArray();
        Assert.Equal(
            ["FROZEN STAFF a doubt that stays inside", "Winter OWNER ", "Holidays OWNER "],
            staff.Select(Text));
        Assert.Equal(AccessStage.IdOf("CustomerRecord", teller.Id), (string?)staff[0]!["actorId"]);
    }

    private static string Text(JsonNode? change) => $"{change!["after"]} {change["author"]} {change["reason"]}";

    private static async Task RenameAsync(Person person, string accountNumber, string name)
    {
        var renamed = await person.Client.AskAsync(
            "mutation($input: RenameAccountInput!) { renameAccount(input: $input) { account { name } } }",
            new { input = new { accountNumber, name } });
        Assert.Equal(name, (string?)renamed["account"]!["name"]);
    }

    private static async Task<JsonNode> PageAsync(Person person, string number, string? after) =>
        (await person.Client.AskAsync(
            """
            query($number: String!, $after: String) { account(number: $number) {
              changes(first: 2, after: $after) { nodes { after author reason } pageInfo { endCursor } } } }
            """,
            new { number, after }))["changes"]!;
}

public sealed class AccountLifeOnSqliteTests : AccountLifeTests<Sqlite>;

public sealed class AccountLifeOnMariaDbTests : AccountLifeTests<MariaDb>;
