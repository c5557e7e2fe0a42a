using System.Net;
using BankGraph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Hosting;

public sealed class ClientFilesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankgraph-client-").FullName;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private WebApplication? _app;
    private Uri? _address;

    public async Task InitializeAsync()
    {
        Write("index.html", "<!doctype html><title>The client</title>");
        Write("routes.txt", "/\n/accounts/{number}\n");
        Write("build.json", "{}");
        Write("sw.js", "self");
        Write("assets/index-a1b2c3d4.js", "export {}");
        Write("assets/index-a1b2c3d4.js.br", "smaller");
        await StartAsync(_folder);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accounts/97094825572826")]
    public async Task Page_OfTheClient_IsAnswered(string path)
    {
        using var response = await _client.GetAsync(new Uri(_address!, path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("The client", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Page_Always_AllowsNoInlineScriptAndNoOtherHost()
    {
        using var response = await _client.GetAsync(new Uri(_address!, "/"));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Asset_WithItsHash_IsKeptForever()
    {
        using var response = await _client.GetAsync(new Uri(_address!, "/assets/index-a1b2c3d4.js"));

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("gzip, br", "smaller")]
    [InlineData("gzip, br;q=0", "export {}")]
    [InlineData("identity", "export {}")]
    public async Task Asset_ForWhoeverTakesItSmaller_IsSentSo(string accepted, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address!, "/assets/index-a1b2c3d4.js"));
        request.Headers.Add("Accept-Encoding", accepted);
        using var response = await _client.SendAsync(request);

        Assert.Equal(content, await response.Content.ReadAsStringAsync());
        Assert.Equal(content == "smaller", response.Content.Headers.ContentEncoding.Contains("br"));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task ServiceWorker_WhoseNameNeverChanges_IsAskedForEachTime()
    {
        using var response = await _client.GetAsync(new Uri(_address!, "/sw.js"));

        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/accounts")]
    [InlineData("/accounts/1/2")]
    [InlineData("/assets/index-00000000.js")]
    [InlineData("/routes.txt")]
    [InlineData("/build.json")]
    [InlineData("/assets/index-a1b2c3d4.js.br")]
    [InlineData("/graphql/accounts/1")]
    [InlineData("/..%2fappsettings.json")]
    public async Task Address_ThatTheClientDoesNotKnow_IsNotFound(string path)
    {
        using var response = await _client.GetAsync(new Uri(_address!, path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Page_OfAnInstallationWithoutClient_LeadsToTheIde()
    {
        await _app!.DisposeAsync();
        await StartAsync(Path.Combine(_folder, "nothing"));

        using var response = await _client.GetAsync(new Uri(_address!, "/"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/graphql", response.Headers.Location?.OriginalString);
    }

    private async Task StartAsync(string folder)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseSecurityHeaders();
        _app.MapClient(folder);
        await _app.StartAsync();
        _address = new Uri(_app.Urls.First());
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
