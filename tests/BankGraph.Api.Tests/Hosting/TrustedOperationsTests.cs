using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BankGraph.Api.Hosting;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Hosting;

public sealed class TrustedOperationsTests : IDisposable
{
    private const string Listed = "query Which { __typename }";
    private const string Free = "query Other { __typename }";
    private const string Data = """{"data":{"__typename":"Query"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted-");
    private readonly string _id = HashOf(Listed);

    public TrustedOperationsTests() => File.WriteAllText(Path.Combine(_folder.FullName, _id + ".graphql"), Listed);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Only_Listed_IsAnsweredAndAnythingElseIsRefused()
    {
        await using var server = await StartAsync("only");
        using var client = server.Connect();

        Assert.Equal(Data, (await client.PostAsync(ById(_id))).Text);
        Assert.Equal(Data, await client.Http.GetStringAsync($"/graphql?documentId=sha256:{_id}"));
        Assert.Equal("HC0067", (await client.SendAsync(Free)).Code);
        Assert.Equal("HC0067", (await client.SendAsync(Listed)).Code);
        Assert.Equal("HC0067", (await client.PostAsync(ByHash(Free, withDocument: true))).Code);
        Assert.Equal("HC0020", (await client.PostAsync(ByHash(Free, withDocument: false))).Code);
        Assert.Equal("HC0020", (await client.PostAsync(ById(HashOf(Free)))).Code);
    }

    [Fact]
    public async Task Only_EverythingButRequests_IsAsBefore()
    {
        await using var server = await StartAsync("only");
        using var client = server.Connect();
        client.Http.DefaultRequestHeaders.Add("Accept", "text/html");

        using var page = await client.Http.GetAsync("/graphql");
        using var schema = await client.Http.GetAsync("/graphql/schema.graphql");
        using var health = await client.Http.GetAsync("/health/ready");

        Assert.NotEqual(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, schema.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Allow_ByDefault_ServesIdsDocumentsAndHashes()
    {
        await using var server = await StartAsync(mode: null);
        using var client = server.Connect();

        Assert.Equal(Data, (await client.PostAsync(ById(_id))).Text);
        Assert.Equal(Data, (await client.SendAsync(Free)).Text);
        var unknown = await client.PostAsync(ByHash(Free, withDocument: false));
        Assert.Equal("HC0020", unknown.Code);
        Assert.Equal("PersistedQueryNotFound", (string?)unknown.Errors[0]?["message"]);
        Assert.Equal(Data, (await client.PostAsync(ByHash(Free, withDocument: true))).Text);
        Assert.Equal(Data, (await client.PostAsync(ByHash(Free, withDocument: false))).Text);
    }

    [Fact]
    public async Task Off_Id_IsRefused()
    {
        await using var server = await StartAsync("off");
        using var client = server.Connect();

        Assert.Equal("HC0009", (await client.PostAsync(ById(_id))).Code);
        Assert.Equal(
            "PersistedQueryNotSupported",
            (string?)(await client.PostAsync(ByHash(Free, withDocument: false))).Errors[0]?["message"]);
        Assert.Equal(Data, (await client.SendAsync(Free)).Text);
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("2")]
    public async Task Start_UnknownMode_SaysWhichThereAre(string mode)
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync(mode));

        Assert.Equal($"GraphQL:TrustedOperations is '{mode}'; set it to off, allow or only.", refusal.Message);
    }

    [Fact]
    public async Task Start_OnlyWithoutOperations_SaysWhereTheyShouldBe()
    {
        File.Delete(Path.Combine(_folder.FullName, _id + ".graphql"));

        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync("only"));

        Assert.Contains(_folder.FullName, refusal.Message);
    }

    [Theory]
    [InlineData("only")]
    [InlineData("allow")]
    public async Task Start_FileThatWasChanged_SaysWhich(string mode)
    {
        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, _id + ".graphql"), " # changed");

        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync(mode));

        Assert.Contains(_id + ".graphql", refusal.Message);
        Assert.DoesNotContain("Exception", refusal.Message);
    }

    private Task<BankServer> StartAsync(string? mode) => BankServer.StartAsync(new()
    {
        ["GraphQL:TrustedOperations"] = mode,
        ["GraphQL:TrustedOperationsFolder"] = _folder.FullName,
    });

    private static string ById(string id) => $"{{\"documentId\":\"{id}\"}}";

    private static string ByHash(string document, bool withDocument) => JsonSerializer.Serialize(new
    {
        query = withDocument ? document : null,
        extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(document) } },
    });

    private static string HashOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
