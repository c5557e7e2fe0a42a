using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class OwnSessionsTests : IAsyncLifetime
{
    private const string Fresh = "another-Long-secret-8";
    private const string Sessions =
        "{ me { sessions { id signedInAt lastUsedAt address client isCurrent } } }";

    private BankServer _server = null!; // Set before each test.
    private Person _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _server = await BankServer.SharedAsync();
        _anna = await Person.RegisterAsync(_server);
    }

    public Task DisposeAsync()
    {
        _anna.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Sessions_OfTheCaller_TellWhereAndWithWhat()
    {
        using var phone = _server.Connect();
        phone.Http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Android 15; Mobile) Gecko Firefox/132.0");
        Assert.Null((await Person.LoginAsync(phone, _anna.Email, Person.Password))["errors"]);

        var listed = await ListAsync();

        Assert.Equal(2, listed.Count);
        var current = listed.Single(session => (bool)session!["isCurrent"]!)!;
        var other = listed.Single(session => !(bool)session!["isCurrent"]!)!;
        Assert.Null((string?)current["client"]);
        Assert.Equal("Firefox, Android", (string?)other["client"]);
        Assert.Equal("127.0.0.1", (string?)other["address"]);
    }

    [Fact]
    public async Task RevokeSession_OfTheCaller_EndsIt()
    {
        using var other = await _anna.SignInAgainAsync();
        var id = (string)(await ListAsync()).Single(session => !(bool)session!["isCurrent"]!)!["id"]!;

        Assert.True((bool)(await RevokeAsync(_anna, id))["success"]!);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await other.Client.SendAsync(Sessions)).Code);
        Assert.Equal("SESSION_NOT_FOUND", (string?)(await RevokeAsync(_anna, id))["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task RevokeSession_OfSomebodyElse_IsNotFoundAndGoesOn()
    {
        using var ben = await Person.RegisterAsync(_server);
        var id = (string)(await ListAsync())[0]!["id"]!;

        Assert.Equal("SESSION_NOT_FOUND", (string?)(await RevokeAsync(ben, id))["errors"]![0]!["code"]);

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task RevokeOtherSessions_LeavesThisOne()
    {
        using var other = await _anna.SignInAgainAsync();

        var ended = await _anna.Client.AskAsync("mutation { revokeOtherSessions { success } }");

        Assert.True((bool)ended["success"]!);
        Assert.Single(await ListAsync());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await other.Client.SendAsync(Sessions)).Code);
    }

    [Fact]
    public async Task ChangePassword_RightPassword_EndsOtherSessionsAndTheOldPassword()
    {
        using var other = await _anna.SignInAgainAsync();
        using var nobody = _server.Connect();

        Assert.True((bool)(await ChangeAsync(Person.Password, Fresh))["success"]!);

        Assert.Single(await ListAsync());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await other.Client.SendAsync(Sessions)).Code);
        var old = await Person.LoginAsync(nobody, _anna.Email, Person.Password);
        Assert.Equal("INVALID_CREDENTIALS", (string?)old["errors"]![0]!["code"]);
        Assert.Null((await Person.LoginAsync(nobody, _anna.Email, Fresh))["errors"]);
    }

    [Theory]
    [InlineData("wrong-Password", Fresh, "INVALID_CREDENTIALS")]
    [InlineData(Person.Password, "short", "WEAK_PASSWORD")]
    [InlineData(Person.Password, Person.Password, "WEAK_PASSWORD")]
    public async Task ChangePassword_Refused_ChangesNothing(string current, string fresh, string code)
    {
        var changed = await ChangeAsync(current, fresh);

        Assert.Equal(code, (string?)changed["errors"]![0]!["code"]);
        using var again = await _anna.SignInAgainAsync();
    }

    [Fact]
    public async Task SignInHistory_OfTheCaller_TellsSignInsAndFailures()
    {
        using var nobody = _server.Connect();
        await Person.LoginAsync(nobody, _anna.Email, "wrong-Password");

        // Records get their places in the chain a moment after they are written.
        JsonArray records;
        var asked = 0;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            var me = await _anna.Client.AskAsync(
                "{ me { signInHistory(first: 5) { nodes { id at action address } pageInfo { hasNextPage } } } }");
            records = me["signInHistory"]!["nodes"]!.AsArray();
        }
        while (records.Count < 2 && ++asked < 600);

        Assert.Equal(
            ["SIGN_IN_FAILED", "SIGNED_IN"],
            records.Select(record => (string?)record!["action"]));
        Assert.All(records, record => Assert.Equal("127.0.0.1", (string?)record!["address"]));
    }

    private async Task<JsonArray> ListAsync() => (await _anna.Client.AskAsync(Sessions))["sessions"]!.AsArray();

    private static Task<JsonNode> RevokeAsync(Person person, string sessionId) => person.Client.AskAsync(
        """
        mutation($input: RevokeSessionInput!) { revokeSession(input: $input) {
          success errors { ... on Error { code } } } }
        """,
        new { input = new { sessionId } });

    private Task<JsonNode> ChangeAsync(string currentPassword, string newPassword) => _anna.Client.AskAsync(
        """
        mutation($input: ChangePasswordInput!) { changePassword(input: $input) {
          success errors { ... on Error { code } } } }
        """,
        new { input = new { currentPassword, newPassword } });
}
