using System.Net;
using BankGraph.GraphQL.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class IdePageTests : IDisposable
{
    private const string Browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ide");

    public IdePageTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "index.html"), "<!doctype html><title>IDE</title>");
        var assets = _folder.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(assets.FullName, "index-DY5F_ejD.js"), "console");
        File.WriteAllText(Path.Combine(assets.FullName, "logo.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(assets.FullName, "strange.unknown"), "?");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Browser_GetsThePageUnderAStrictPolicy()
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("", Browser);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("<!doctype html><title>IDE</title>", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl?.NoStore);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Browser_OpensALinkWithAQuery_GetsThePageAndExecutesNothing()
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("?query=%7Ba%7D", Browser);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Program_IsAnsweredAsEver()
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("?query=%7Ba%7D", "Accept: application/json");

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("index-DY5F_ejD.js", "text/javascript", "public, max-age=31536000, immutable")]
    [InlineData("logo.svg", "image/svg+xml", "no-cache")]
    public async Task Asset_IsServed(string name, string contentType, string cacheControl)
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("/ide/assets/" + name);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(cacheControl, Assert.Single(response.Headers.NonValidated["Cache-Control"]));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/ide/assets/missing.js")]
    [InlineData("/ide/assets/strange.unknown")]
    [InlineData("/ide/assets")]
    [InlineData("/ide/")]
    [InlineData("/ide/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/ide/%2Fetc%2Fpasswd")]
    public async Task Asset_NotThere_Is404(string path)
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Browser_NoBundle_Is404WithASentence()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
        {
            options.Ide.Mode = GraphQLIdeMode.Graphiql;
            options.Ide.UseFolder(Path.Combine(_folder.FullName, "missing"));
        });

        var response = await host.GetAsync("", Browser);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("IDE is not part", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_ModeNone_IsAnsweredAsAnyOther()
    {
        await using var host = await StartAsync(GraphQLIdeMode.None);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("", Browser)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/ide/assets/logo.svg")).StatusCode);
    }

    [Theory]
    [InlineData("none", HttpStatusCode.BadRequest)]
    [InlineData("https://ide.example/", HttpStatusCode.Redirect)]
    [InlineData("graphiql", HttpStatusCode.NotFound)]
    public async Task Setting_ChoosesTheIde(string setting, HttpStatusCode status)
    {
        await using var host = await GraphQLHost.StartAsync(services: services =>
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("GraphQL:Ide", setting)])
                .Build()));

        var response = await host.GetAsync("", Browser);

        Assert.Equal(status, response.StatusCode);
        var isLink = status == HttpStatusCode.Redirect;
        Assert.Equal(isLink ? setting : null, response.Headers.Location?.AbsoluteUri);
    }

    [Theory]
    [InlineData("banana")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public void Setting_Unknown_IsRefused(string setting) =>
        Assert.Throws<ArgumentException>(() => new GraphQLIdeOptions().Use(setting));

    private Task<GraphQLHost> StartAsync(GraphQLIdeMode mode = GraphQLIdeMode.Graphiql) =>
        GraphQLHost.StartAsync(options =>
        {
            options.Ide.Mode = mode;
            options.Ide.UseFolder(_folder.FullName);
        });
}
