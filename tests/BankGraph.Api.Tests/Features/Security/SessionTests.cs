using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class SessionTests
{
    private const string Me = "{ me { id } }";

    [Fact]
    public async Task Login_RightPassword_AnswersTokensAndTheCustomer()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var anonymous = server.Connect();

        var login = await Person.LoginAsync(anonymous, anna.Email, Person.Password);

        Assert.Null(login["errors"]);
        Assert.Equal(anna.Id, (string?)login["session"]!["customer"]!["id"]);
        Assert.EndsWith("Z", (string?)login["session"]!["accessTokenExpiresAt"]);
    }

    [Theory]
    [InlineData(Person.Password + "x")]
    [InlineData("")]
    public async Task Login_WrongPassword_AnswersLikeAnUnknownAddress(string password)
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var anonymous = server.Connect();

        var wrong = await Person.LoginAsync(anonymous, anna.Email, password);
        var unknown = await Person.LoginAsync(anonymous, "nobody-" + anna.Email, password);

        Assert.Equal("InvalidCredentialsError", (string?)wrong["errors"]![0]!["__typename"]);
        Assert.Equal("INVALID_CREDENTIALS", (string?)wrong["errors"]![0]!["code"]);
        Assert.Equal(unknown.ToJsonString(), wrong.ToJsonString());
    }

    [Fact]
    public async Task Login_TooManyWrongPasswords_LocksTheAddress()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var anonymous = server.Connect();

        JsonNode login;
        var attempts = 0;
        do login = await Person.LoginAsync(anonymous, anna.Email, "wrong");
        while ((string?)login["errors"]![0]!["code"] == "INVALID_CREDENTIALS" && ++attempts < 50);

        Assert.Equal("ACCOUNT_LOCKED", (string?)login["errors"]![0]!["code"]);
        Assert.Equal(
            "ACCOUNT_LOCKED",
            (string?)(await Person.LoginAsync(anonymous, anna.Email, Person.Password))["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task RefreshSession_NewestToken_AnswersTheNextPair()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);

        var refreshed = await RefreshAsync(server, anna.RefreshToken);

        Assert.Null(refreshed["errors"]);
        using var client = server.Connect((string)refreshed["session"]!["accessToken"]!);
        Assert.Equal(anna.Id, (string?)(await client.AskAsync(Me))["id"]);
    }

    [Fact]
    public async Task RefreshSession_UsedToken_EndsTheSession()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var refreshed = await RefreshAsync(server, anna.RefreshToken);

        AssertInvalid(await RefreshAsync(server, anna.RefreshToken));

        AssertInvalid(await RefreshAsync(server, (string)refreshed["session"]!["refreshToken"]!));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await anna.Client.SendAsync(Me)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task RefreshSession_UnknownToken_IsRefused(string token) =>
        AssertInvalid(await RefreshAsync(await BankServer.SharedAsync(), token));

    [Fact]
    public async Task Logout_ThisSession_LeavesOthers()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var anonymous = server.Connect();
        var other = await Person.LoginAsync(anonymous, anna.Email, Person.Password);
        using var elsewhere = server.Connect((string)other["session"]!["accessToken"]!);

        Assert.True((bool)(await LogoutAsync(anna.Client, "{}"))["success"]!);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await anna.Client.SendAsync(Me)).Code);
        AssertInvalid(await RefreshAsync(server, anna.RefreshToken));
        Assert.Equal(anna.Id, (string?)(await elsewhere.AskAsync(Me))["id"]);
    }

    [Fact]
    public async Task Logout_Everywhere_EndsAllSessions()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var anonymous = server.Connect();
        var other = await Person.LoginAsync(anonymous, anna.Email, Person.Password);
        using var elsewhere = server.Connect((string)other["session"]!["accessToken"]!);

        await LogoutAsync(anna.Client, "{ everywhere: true }");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await elsewhere.SendAsync(Me)).Code);
    }

    [Fact]
    public async Task Login_MoreOftenThanAllowed_IsRefusedUntilLater()
    {
        await using var server = await BankServer.StartAsync(new() { ["SignIn:AttemptsPerMinute"] = "2" });
        using var anonymous = server.Connect();
        await Person.LoginAsync(anonymous, "a@example.com", "wrong");
        await Person.LoginAsync(anonymous, "b@example.com", "wrong");

        var answer = await anonymous.SendAsync(
            """mutation { login(input: { email: "c@example.com", password: "wrong" }) { session { accessToken } } }""");

        Assert.Equal("TOO_MANY_REQUESTS", answer.Code);
    }

    private static async Task<JsonNode> RefreshAsync(BankServer server, string refreshToken)
    {
        using var anonymous = server.Connect();
        return await anonymous.AskAsync(
            """
            mutation($input: RefreshSessionInput!) { refreshSession(input: $input) {
              session { accessToken refreshToken customer { id } }
              errors { __typename ... on Error { message code } } } }
            """,
            new { input = new { refreshToken } });
    }

    private static Task<JsonNode> LogoutAsync(BankClient client, string input) =>
        client.AskAsync($$"""mutation { logout(input: {{input}}) { success } }""");

    private static void AssertInvalid(JsonNode refreshed)
    {
        Assert.Null(refreshed["session"]);
        Assert.Equal("INVALID_REFRESH_TOKEN", (string?)refreshed["errors"]![0]!["code"]);
    }
}
