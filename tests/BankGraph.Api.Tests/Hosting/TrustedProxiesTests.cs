using System.Net.Http.Json;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Hosting;

/// <summary>Whose allowance of sign-ins a request uses up. The tests' own requests come from 127.0.0.1.</summary>
public sealed class TrustedProxiesTests
{
    private const int Allowed = 3;

    [Fact]
    public async Task Login_NoProxyTrusted_CountsThePeerWhateverItSays()
    {
        await using var server = await StartAsync();

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i}");

        Assert.Equal(Allowed, accepted);
    }

    [Fact]
    public async Task Login_PeerIsNotTheTrustedProxy_CountsThePeer()
    {
        await using var server = await StartAsync("10.1.2.3", "10.9.0.0/16");

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i}");

        Assert.Equal(Allowed, accepted);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Login_ThroughTheTrustedProxy_CountsEachClient(string proxy)
    {
        await using var server = await StartAsync(proxy);

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i % 2}");

        Assert.Equal(2 * Allowed, accepted);
    }

    [Fact]
    public async Task Login_ClientWroteEntriesBeforeTheProxy_CountsWhomTheProxySaw()
    {
        await using var server = await StartAsync("127.0.0.1");

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i}, 198.51.100.7");

        Assert.Equal(Allowed, accepted);
    }

    [Fact]
    public async Task Login_ClientNamesATrustedProxy_CountsWhomTheProxySaw()
    {
        await using var server = await StartAsync("127.0.0.1", "10.9.0.0/16");

        // The entry 10.9.0.1 stands behind an address that is not trusted: whoever wrote it may have made it up.
        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i}, 10.9.0.1, 198.51.100.7");

        Assert.Equal(Allowed, accepted);
    }

    [Fact]
    public async Task Login_ThroughTwoTrustedProxies_CountsEachClient()
    {
        await using var server = await StartAsync("127.0.0.1", "10.9.0.0/16");

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i % 2}, 10.9.0.1");

        Assert.Equal(2 * Allowed, accepted);
    }

    [Fact]
    public async Task Login_HeaderIsNoAddress_CountsThePeer()
    {
        await using var server = await StartAsync("127.0.0.1");

        var accepted = await AcceptedAsync(server, i => $"192.0.2.{i}, nonsense");

        Assert.Equal(Allowed, accepted);
    }

    private static Task<BankServer> StartAsync(params string[] proxies)
    {
        var settings = new Dictionary<string, string?>
        {
            ["SignIn:AttemptsPerMinute"] = $"{Allowed}",
            ["DemoData:Enabled"] = "false",
        };
        for (var i = 0; i < proxies.Length; i++) settings[$"TrustedProxies:{i}"] = proxies[i];
        return BankServer.StartAsync(settings);
    }

    /// <summary>How many of so many attempts, each with a header of its own, were let through.</summary>
    private static async Task<int> AcceptedAsync(BankServer server, Func<int, string> forwardedFor)
    {
        const string Login =
            """
            mutation { login(input: { email: "nobody@example.com", password: "wrong" }) { session { accessToken } } }
            """;
        using var client = server.Connect();
        var accepted = 0;
        for (var i = 0; i < 4 * Allowed; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor(i));
            request.Content = JsonContent.Create(new { query = Login });
            using var response = await client.Http.SendAsync(request);
            var answer = new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
            if (answer.Code != SignInThrottle.Code) accepted++;
        }

        return accepted;
    }
}
