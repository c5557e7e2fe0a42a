using System.Net;
using BankGraph.Api.Tests.Bank;
using BankGraph.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BankGraph.Api.Tests.Hosting;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfARunningBank_IsGood(string path)
    {
        using var client = (await BankServer.SharedAsync()).Connect();
        using var response = await client.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Health_OfABankThatWarmsUp_IsGoodAfterwards()
    {
        await using var server = await BankServer.StartAsync(new() { ["WarmUp"] = "00:00:05" });
        using var client = server.Connect();
        var health = server.Services.GetRequiredService<HealthCheckService>();

        Assert.Contains("warm-up", (await health.CheckHealthAsync()).Entries.Keys);
        while (!server.Services.GetRequiredService<WarmUp>().IsDone) await Task.Delay(10);
        Assert.Equal("Healthy", await client.Http.GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/health/live")]
    [InlineData("/.well-known/jwks.json")]
    [InlineData("/nothing")]
    public async Task Answer_Always_CarriesTheSecurityHeaders(string path)
    {
        using var client = (await BankServer.SharedAsync()).Connect();
        using var response = await client.Http.GetAsync(path);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task CrossOrigin_OnTheAllowList_IsAllowed()
    {
        await using var server = await BankServer.StartAsync(new() { ["AllowedOrigins:0"] = "https://bank.example" });
        using var client = server.Connect();

        Assert.Equal("https://bank.example", await AllowedOriginAsync(client, "https://bank.example"));
        Assert.Null(await AllowedOriginAsync(client, "https://evil.example"));
    }

    [Fact]
    public async Task CrossOrigin_WithoutAllowList_IsNotAllowed()
    {
        using var client = (await BankServer.SharedAsync()).Connect();

        Assert.Null(await AllowedOriginAsync(client, "https://bank.example"));
    }

    [Fact]
    public async Task Worker_AnswersHealthChecksOnly()
    {
        await using var server = await BankServer.StartAsync(new() { ["Role"] = "worker" });
        using var client = server.Connect();

        using var health = await client.Http.GetAsync("/health/ready");
        using var graphql = await client.Http.GetAsync("/graphql?query={__typename}");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, graphql.StatusCode);
    }

    private static async Task<string?> AllowedOriginAsync(BankClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await client.Http.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
