using System.Net;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Privacy;

public sealed class PrivacyTests
{
    private const string Erase =
        """
        mutation($password: String!) { eraseMyData(input: { password: $password }) { kept errors {
          __typename ... on Error { message code } ... on ErasureObstructedError { obstacles } } } }
        """;

    [Fact]
    public async Task Export_OfTheCaller_IsAFileThatNobodyKeeps()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        var number = await anna.OpenAccountAsync(funds: "1.00");
        var export = await anna.Client.AskAsync("{ exportMyData { documentUrl lists } }");

        using var response = await anna.Client.Http.GetAsync((string)export["documentUrl"]!);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var data = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal(anna.Email, (string?)data["profile"]![0]!["email"]);
        Assert.Equal(number, (string?)data["accounts"]![0]!["number"]);
        Assert.All(export["lists"]!.AsArray(), list => Assert.True(data.ContainsKey((string)list!)));
    }

    [Fact]
    public async Task Export_WithoutAToken_IsRefused()
    {
        using var nobody = (await BankServer.SharedAsync()).Connect();

        using var response = await nobody.Http.GetAsync("/documents/my-data");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Erase_MoneyIsLeft_SaysSo()
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync());
        await anna.OpenAccountAsync(funds: "1.00");

        var answer = await anna.Client.AskAsync(Erase, new { password = Person.Password });

        Assert.Null(answer["kept"]);
        Assert.Equal("ERASURE_OBSTRUCTED", (string?)answer["errors"]![0]!["code"]);
        Assert.Equal("[\"MONEY\"]", answer["errors"]![0]!["obstacles"]!.ToJsonString());
    }

    [Fact]
    public async Task Erase_NothingIsLeft_EndsTheSessionThatAsked()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        await anna.OpenAccountAsync();

        var answer = await anna.Client.AskAsync(Erase, new { password = Person.Password });

        Assert.Null(answer["errors"]);
        Assert.Equal(4, answer["kept"]!.AsArray().Count);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await anna.Client.SendAsync("{ me { id } }")).Code);
    }
}
