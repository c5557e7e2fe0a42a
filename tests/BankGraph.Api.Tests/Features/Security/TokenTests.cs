using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class TokenTests
{
    private const string Me = "{ me { id } }";

    [Fact]
    public async Task Me_WithAValidToken_IsTheCaller()
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync());

        Assert.Equal(anna.Id, (string?)(await anna.Client.AskAsync(Me))["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task Me_WithNonsense_IsNotAuthenticated(string token)
    {
        var server = await BankServer.SharedAsync();
        using var client = server.Connect();
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);

        await AssertNotAuthenticatedAsync(client);
    }

    [Fact]
    public async Task Me_WithAlgorithmNone_IsNotAuthenticated() =>
        await AssertForgedAsync((header, payload) => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.");

    [Fact]
    public async Task Me_SignedWithAnotherKey_IsNotAuthenticated() => await AssertForgedAsync((header, payload) =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256);
        return $"{header}.{payload}.{Base64Url.EncodeToString(signature)}";
    });

    [Fact]
    public async Task Me_WithAPublicKeyAsSharedSecret_IsNotAuthenticated()
    {
        var server = await BankServer.SharedAsync();
        using var anonymous = server.Connect();
        var keys = JsonNode.Parse(await anonymous.Http.GetStringAsync("/.well-known/jwks.json"))!;
        var secret = Encoding.ASCII.GetBytes((string)keys["keys"]![0]!["x"]!);
        var kid = (string)keys["keys"]![0]!["kid"]!;

        await AssertForgedAsync((_, payload) =>
        {
            var head = Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{kid}}"}""");
            var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{head}.{payload}"));
            return $"{head}.{payload}.{Base64Url.EncodeToString(signature)}";
        });
    }

    [Fact]
    public async Task Me_OfAnotherCustomerUnderTheOldSignature_IsNotAuthenticated()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        var parts = anna.AccessToken.Split('.');
        using var client = server.Connect($"{parts[0]}.{ben.AccessToken.Split('.')[1]}.{parts[2]}");

        await AssertNotAuthenticatedAsync(client);
    }

    [Fact]
    public async Task Me_WithAnExpiredToken_IsNotAuthenticated()
    {
        var clock = new ShiftedClock();
        await using var server = await BankServer.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock));
        using var anna = await Person.RegisterAsync(server);
        await anna.Client.AskAsync(Me);

        clock.Shift = TimeSpan.FromMinutes(11);

        await AssertNotAuthenticatedAsync(anna.Client);
    }

    [Fact]
    public async Task Login_BesideABadToken_StillWorks()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var client = server.Connect("stale.stale.stale");

        Assert.NotNull((await Person.LoginAsync(client, anna.Email, Person.Password))["session"]);
    }

    [Fact]
    public async Task KeySet_HoldsThePublicKeyOnly()
    {
        using var client = (await BankServer.SharedAsync()).Connect();
        using var response = await client.Http.GetAsync("/.well-known/jwks.json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/jwk-set+json", response.Content.Headers.ContentType?.MediaType);
        var key = Assert.Single(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["keys"]!.AsArray())!;
        Assert.Equal("ES256", (string?)key["alg"]);
        Assert.Null(key["d"]);
    }

    private static async Task AssertForgedAsync(Func<string, string, string> forge)
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var parts = anna.AccessToken.Split('.');
        using var client = server.Connect(forge(parts[0], parts[1]));

        await AssertNotAuthenticatedAsync(client);
    }

    private static async Task AssertNotAuthenticatedAsync(BankClient client)
    {
        var answer = await client.SendAsync(Me);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", answer.Code);
        Assert.Null(answer.Data);
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
