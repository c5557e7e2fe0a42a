using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>
/// Attacks on the way in. Forged and expired tokens, refresh tokens that come back and locked addresses are tried by
/// the tests of signing in.
/// </summary>
public sealed class SignInAttackTests : IAsyncLifetime
{
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
    public async Task AccessToken_AfterLogout_OpensNothing()
    {
        var number = await _anna.OpenAccountAsync();
        await _anna.Client.AskAsync("mutation { logout(input: {}) { success } }");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await _anna.Client.SendAsync("{ me { id } }")).Code);
        var history = $"/documents/accounts/{number}?format=CSV&from=2026-01-01&to=2026-01-01";
        foreach (var path in new[] { "/documents/my-data", history })
        {
            using var document = await _anna.Client.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, document.StatusCode);
        }

        await using var live = await LiveSocket.ConnectAsync(
            _server, new { authorization = "Bearer " + _anna.AccessToken });
        Assert.Null(await live.ReceiveAsync());
        Assert.Equal(4403, (int?)live.CloseStatus);
    }

    [Fact]
    public async Task RefreshToken_OfASessionThatWasLoggedOut_GivesNoTokens()
    {
        await _anna.Client.AskAsync("mutation { logout(input: {}) { success } }");

        var refreshed = await _anna.Client.AskAsync(
            "mutation($t: String!) { refreshSession(input: { refreshToken: $t }) { session { accessToken } } }",
            new { t = _anna.RefreshToken });

        Assert.Null(refreshed["session"]);
    }

    [Fact]
    public async Task Passwords_GuessedByAliases_LockTheAddressLikeSingleOnes()
    {
        var answer = await GuessAsync(6);

        Assert.Equal("ACCOUNT_LOCKED", (string?)answer.Data!["g5"]!["errors"]![0]!["code"]);
        var login = await Person.LoginAsync(_anna.Client, _anna.Email, Person.Password);
        Assert.Equal("ACCOUNT_LOCKED", (string?)login["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Passwords_GuessedByManyAliases_CostTooMuchAndAreNotLookedAt()
    {
        var answer = await GuessAsync(90);

        Assert.Equal("HC0047", answer.Code);
        Assert.Null(answer.Data);
        Assert.NotNull((await Person.LoginAsync(_anna.Client, _anna.Email, Person.Password))["session"]);
    }

    [Fact]
    public async Task Passwords_GuessedInABatch_AreNotLookedAt()
    {
        var one = new JsonObject { ["query"] = $"mutation {{ {Login(0)} }}" };
        var answer = await _anna.Client.PostAsync(new JsonArray(one, one.DeepClone()).ToJsonString());

        Assert.Equal("HC0009", answer.Code);
    }

    [Fact]
    public async Task Addresses_KnownAndUnknown_AreAnsweredAlikeByAllThatTakesThem()
    {
        string[] asks =
        [
            "login(input: { email: \"EMAIL\", password: \"wrong-Password-1\" }) { session { accessToken } "
                + "errors { __typename ... on Error { message code } } }",
            "requestPasswordReset(input: { email: \"EMAIL\" }) { __typename }",
            "resetPassword(input: { email: \"EMAIL\", code: \"00000000\", newPassword: \"a-Long-enough-8\" }) "
                + "{ errors { __typename ... on Error { message code } } }",
        ];
        foreach (var ask in asks)
        {
            var known = await _anna.Client.SendAsync($"mutation {{ {ask.Replace("EMAIL", _anna.Email)} }}");
            var unknown = await _anna.Client.SendAsync(
                $"mutation {{ {ask.Replace("EMAIL", $"{Guid.NewGuid():N}@example.com")} }}");

            Assert.Equal((unknown.Status, unknown.Text), (known.Status, known.Text));
            Assert.Empty(known.Errors);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Request_ThatAPageOfAnotherSiteMaySendUnasked_IsRefused(string contentType)
    {
        using var content = new StringContent("""{"query":"mutation { logout(input: {}) { success } }"}""");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await _anna.Client.Http.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.NotNull(await _anna.Client.AskAsync("{ me { id } }"));
    }

    [Fact]
    public async Task Preflight_OfAnotherSite_IsGivenNoLeave()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var response = await _anna.Client.Http.SendAsync(request);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Socket_WithoutAToken_ReadsNothing()
    {
        foreach (var ask in new[] { "{ me { id } }", "subscription { onNotification { id } }" })
        {
            await using var live = await LiveSocket.ConnectAsync(_server, null);
            await live.ReceiveAsync();
            await live.SubscribeAsync(ask);
            var message = await live.ReceiveAsync();
            Assert.Contains("AUTH_NOT_AUTHENTICATED", message!.ToJsonString(), StringComparison.Ordinal);
            Assert.Null(message["payload"] is JsonObject answer ? answer["data"] : null);
        }
    }

    private Task<Answer> GuessAsync(int guesses)
    {
        var document = new StringBuilder("mutation {");
        for (var i = 0; i < guesses; i++) document.Append($" g{i}: ").Append(Login(i));
        return _anna.Client.SendAsync(document.Append(" }").ToString());
    }

    private string Login(int guess) =>
        $"login(input: {{ email: \"{_anna.Email}\", password: \"wrong-Password-{guess}\" }}) "
        + "{ errors { __typename ... on Error { code } } }";
}
