using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class RefreshCookieTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Refresh =
        """
        mutation { refreshSession(input: { refreshToken: "" }) {
          session { accessToken refreshToken } errors { ... on Error { code } } } }
        """;

    private readonly HttpClient _browser = new(new SocketsHttpHandler { UseCookies = false });
    private BankServer _server = null!; // Set before each test.
    private Person _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _server = await BankServer.SharedAsync();
        _anna = await Person.RegisterAsync(_server);
        _browser.BaseAddress = _server.Address;
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        _anna.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Login_IntoACookie_KeepsTheTokenOutOfTheAnswerAndFromScripts()
    {
        var (answer, cookie) = await SendAsync(Login());

        Assert.Equal("", (string?)answer["data"]!["login"]!["session"]!["refreshToken"]);
        Assert.StartsWith("__Secure-bankgraph-refresh=", cookie);
        foreach (var part in (string[])["httponly", "secure", "samesite=strict", "path=/graphql", "max-age=2592000"])
            Assert.Contains("; " + part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Login_NotAskedTo_SetsNoCookie()
    {
        var (answer, cookie) = await SendAsync(Login(inCookie: false));

        Assert.NotEmpty((string)answer["data"]!["login"]!["session"]!["refreshToken"]!);
        Assert.Null(cookie);
    }

    [Fact]
    public async Task Refresh_WithTheCookie_GivesTheNextOneAndEndsTheSessionWhenOneComesBack()
    {
        var (_, first) = await SendAsync(Login());

        var (answer, second) = await SendAsync(Refresh, first);
        var (stolen, deleted) = await SendAsync(Refresh, first);

        Assert.Equal("", (string?)answer["data"]!["refreshSession"]!["session"]!["refreshToken"]);
        Assert.NotEqual(first, second);
        Assert.Equal("INVALID_REFRESH_TOKEN", CodeOf(stolen));
        Assert.StartsWith("__Secure-bankgraph-refresh=;", deleted);
        Assert.Equal("INVALID_REFRESH_TOKEN", CodeOf((await SendAsync(Refresh, second)).Answer));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Refresh_ByAFormOfAnotherSite_DoesNothing(string contentType)
    {
        var (_, cookie) = await SendAsync(Login());

        using var response = await PostAsync(Body(Refresh), contentType, cookie);

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("accessToken\":\"", await response.Content.ReadAsStringAsync());
        await AssertWorksAsync(cookie);
    }

    [Fact]
    public async Task Refresh_ByGet_DoesNothing()
    {
        var (_, cookie) = await SendAsync(Login());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Refresh));
        request.Headers.Add("Cookie", PairOf(cookie));
        request.Headers.Add("GraphQL-Preflight", "1");

        using var response = await _browser.SendAsync(request);

        Assert.False(response.Headers.Contains("Set-Cookie"));
        await AssertWorksAsync(cookie);
    }

    [Fact]
    public async Task Login_IntoACookieOverASocket_IsRefused()
    {
        await using var live = await LiveSocket.ConnectAsync(_server, null);
        await live.ReceiveAsync();
        await live.SubscribeAsync(Login(), new JsonObject());

        Assert.Contains("COOKIE_REFUSED", (await live.ReceiveAsync())!.ToJsonString());
    }

    [Fact]
    public async Task Refresh_WithATokenInTheInput_LeavesTheCookieAlone()
    {
        var (_, cookie) = await SendAsync(Login());

        var input = $$"""{ refreshToken: "{{_anna.RefreshToken}}" }""";
        var (answer, set) = await SendAsync(Refresh.Replace("""{ refreshToken: "" }""", input), cookie);

        Assert.NotEmpty((string)answer["data"]!["refreshSession"]!["session"]!["refreshToken"]!);
        Assert.Null(set);
        await AssertWorksAsync(cookie);
    }

    [Fact]
    public async Task Logout_WithTheCookie_EndsItsSessionAndTakesIt()
    {
        var (_, cookie) = await SendAsync(Login());

        var (_, deleted) = await SendAsync("mutation { logout(input: {}) { success } }", cookie, _anna.AccessToken);

        Assert.StartsWith("__Secure-bankgraph-refresh=;", deleted);
        Assert.Equal("INVALID_REFRESH_TOKEN", CodeOf((await SendAsync(Refresh, cookie)).Answer));
    }

    [Fact]
    public async Task Logout_WithSomebodyElsesCookie_LeavesTheirSession()
    {
        using var ben = await Person.RegisterAsync(_server);
        var (_, cookie) = await SendAsync(Login());

        await SendAsync("mutation { logout(input: {}) { success } }", cookie, ben.AccessToken);

        await AssertWorksAsync(cookie);
    }

    private string Login(bool inCookie = true) =>
        $$"""
        mutation { login(input: { email: "{{_anna.Email}}", password: "{{Person.Password}}",
          refreshTokenInCookie: {{(inCookie ? "true" : "false")}} }) { session { accessToken refreshToken } } }
        """;

    private async Task AssertWorksAsync(string? cookie) =>
        Assert.NotNull((await SendAsync(Refresh, cookie)).Answer["data"]!["refreshSession"]!["session"]);

    private async Task<(JsonNode Answer, string? Cookie)> SendAsync(
        string document,
        string? cookie = null,
        string? accessToken = null)
    {
        using var response = await PostAsync(Body(document), Json, cookie, accessToken);
        var set = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : null;
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!, set);
    }

    private async Task<HttpResponseMessage> PostAsync(
        string body,
        string contentType,
        string? cookie,
        string? accessToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (cookie is not null) request.Headers.Add("Cookie", PairOf(cookie));
        if (accessToken is not null) request.Headers.Authorization = new("Bearer", accessToken);
        return await _browser.SendAsync(request);
    }

    private static string Body(string query) => JsonSerializer.Serialize(new { query });

    private static string PairOf(string? cookie) => cookie?.Split(';')[0] ?? "";

    private static string? CodeOf(JsonNode answer) =>
        (string?)answer["data"]!["refreshSession"]!["errors"]![0]!["code"];
}
