using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Tests.Features.SharedAccounts;

public sealed class SharedAccountTests
{
    private const string Watch =
        """
        subscription($number: String!) { onBalanceChanged(accountNumber: $number, after: 0) {
          sequence balance { value } account { number } } }
        """;

    [Fact]
    public async Task Remove_WhileADelegateWatches_EndsTheStream()
    {
        await using var server = await BankServer.StartAsync(new() { ["Streams:LongestSleep"] = "00:00:00.2" });
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync(funds: "10.00");
        var access = await SharedAccess.ShareAsync(anna, account, ben, "VIEW");
        await using var live = await LiveSocket.SignInAsync(server, ben);
        await live.SubscribeAsync(Watch, new { number = account });
        Assert.Equal(account, (string?)(await live.EventAsync())["account"]!["number"]);

        await RemoveAsync(anna, access);
        await anna.DepositAsync(account, "1.00");

        var end = await live.ReceiveAsync() ?? throw new InvalidOperationException("The socket is closed.");
        Assert.Contains("ACCOUNT_NOT_FOUND", end.ToJsonString());
        Assert.DoesNotContain("11.00", end.ToJsonString());
    }

    [Fact]
    public async Task Remove_OfADelegate_HidesTheAccountAndEverythingOnIt()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        var paid = await anna.DepositAsync(account, "10.00");
        var ids = new JsonArray(
            (string)paid["transaction"]!["id"]!,
            (string)paid["transaction"]!["entries"]![0]!["id"]!);
        var access = await SharedAccess.ShareAsync(anna, account, ben, "PAY");
        var before = await NodesAsync(ben, ids);

        await RemoveAsync(anna, access);

        Assert.DoesNotContain(null, before);
        Assert.All(await NodesAsync(ben, ids), Assert.Null);
        var hidden = await ben.Client.SendAsync(
            "query($number: String!) { account(number: $number) { id } accounts { totalCount } }",
            new { number = account });
        Assert.Null(hidden.Data!["account"]);
        Assert.Equal(0, (int?)hidden.Data["accounts"]!["totalCount"]);
        var withdrawn = await ben.WithdrawAsync(account, "1.00");
        Assert.Equal("ACCOUNT_NOT_FOUND", (string?)withdrawn["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Invite_ACustomerOrNobody_GivesTheSameAnswer()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();

        var known = await InviteAsync(anna, account, ben.Email);
        var unknown = await InviteAsync(anna, account, $"{Guid.NewGuid():N}@example.com");

        Assert.Equal(known, unknown);
        Assert.Equal(1, await InvitationsAsync(ben));
    }

    [Fact]
    public async Task Accept_BeforeTheAddressIsVerified_SaysSo()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync();
        var invitation = await SharedAccess.InviteAsync(anna, account, ben.Email, "PAY");

        var refused = await SharedAccess.AcceptAsync(ben, invitation);

        Assert.Equal("EMAIL_NOT_VERIFIED", (string?)refused["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task ReadCustomerAccounts_OfASharedOne_MasksWhoSharesIt()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        using var auditor = await Person.StaffAsync(server, Role.Auditor);
        var account = await anna.OpenAccountAsync();
        await SharedAccess.ShareAsync(anna, account, ben, "VIEW");
        await SharedAccess.InviteAsync(anna, account, "carla@example.com", "VIEW");

        var read = await auditor.Client.AskAsync(
            """
            mutation($input: ReadCustomerAccountsInput!) { readCustomerAccounts(input: $input) {
              accounts { access { name } invitations { email invitedBy } } } }
            """,
            new { input = new { customerId = AccessStage.IdOf("CustomerRecord", anna.Id), reason = "a complaint" } });

        var shown = read["accounts"]![0]!;
        Assert.Equal(["T*** P***", "T*** P***"], shown["access"]!.AsArray().Select(one => (string?)one!["name"]));
        var invitation = Assert.Single(shown["invitations"]!.AsArray())!;
        Assert.Equal("c***@e***.com", (string?)invitation["email"]);
        Assert.Equal("T*** P***", (string?)invitation["invitedBy"]);
    }

    private static async Task<string> InviteAsync(Person by, string account, string email)
    {
        var answer = await by.Client.AskAsync(
            """
            mutation($input: InviteToAccountInput!) { inviteToAccount(input: $input) {
              invitation { email right accountEnding invitedBy perPayment { value } perDay { value } }
              errors { __typename } } }
            """,
            new { input = new { accountNumber = account, email, right = "PAY", perDay = "20.00" } });
        return answer.ToJsonString().Replace(email, "", StringComparison.Ordinal);
    }

    private static async Task<int> InvitationsAsync(Person person) =>
        (await person.Client.AskAsync("{ accountInvitations { id email } }")).AsArray().Count(
            invitation => invitation!["email"] is null);

    private static async Task<JsonArray> NodesAsync(Person person, JsonArray ids) =>
        (await person.Client.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })).AsArray();

    private static async Task RemoveAsync(Person owner, string accessId)
    {
        var removed = await owner.Client.AskAsync(
            """
            mutation($input: RemoveAccountAccessInput!) { removeAccountAccess(input: $input) {
              access { id } errors { ... on Error { code } } } }
            """,
            new { input = new { accessId } });
        Assert.Equal(accessId, (string?)removed["access"]?["id"]);
    }
}
