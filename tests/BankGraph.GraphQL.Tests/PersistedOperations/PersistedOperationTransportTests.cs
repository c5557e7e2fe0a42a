using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Tests.Http;
using BankGraph.GraphQL.Tests.PersistedOperations.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.PersistedOperations;

/// <summary>Ids and hashes as they come by GET, POST, event stream and WebSocket.</summary>
public sealed class PersistedOperationTransportTests : IAsyncLifetime
{
    private const string Modern = "application/graphql-response+json";

    private readonly OperationFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly string _add;
    private readonly string _touch;
    private readonly string _onNumber;
    private WebApplication? _application;

    public PersistedOperationTransportTests()
    {
        _add = _folder.Add("query Add($a: Int!) { add(a: $a) }");
        _touch = _folder.Add("mutation { touch }");
        _onNumber = _folder.Add("subscription { onNumber }");
        _client.DefaultRequestHeaders.Add("Accept", Modern);
    }

    private WebApplication Application => _application ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLServer()
            .AddQueryType<RealExecutorTests.Query>()
            .AddMutationType<RealExecutorTests.Mutation>()
            .AddSubscriptionType<RealExecutorTests.Subscription>()
            .AddInMemorySubscriptions()
            .UseAutomaticPersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(_folder.Path)
            .AddInMemoryOperationDocumentStorage();
        _application = builder.Build();
        _application.UseWebSockets();
        _application.MapGraphQL();
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_application is not null) await _application.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("id", "")]
    [InlineData("documentId", "")]
    [InlineData("documentId", "sha256:")]
    public async Task Post_Id_IsExecuted(string member, string prefix)
    {
        var answer = await PostAsync($"{{\"{member}\":\"{prefix}{_add}\",\"variables\":{{\"a\":41}}}}");

        Assert.Equal((HttpStatusCode.OK, """{"data":{"add":42}}"""), answer);
    }

    [Theory]
    [InlineData("id", "")]
    [InlineData("documentId", "")]
    [InlineData("documentId", "sha256:")]
    public async Task Get_Id_IsExecuted(string parameter, string prefix)
    {
        var answer = await GetAsync($"{parameter}={prefix}{_add}&variables=%7B%22a%22:41%7D&operationName=Add");

        Assert.Equal((HttpStatusCode.OK, """{"data":{"add":42}}"""), answer);
    }

    [Fact]
    public async Task Get_IdOfAMutation_Is405()
    {
        using var response = await _client.GetAsync($"/graphql?id={_touch}");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "HC0091");
        Assert.Equal((HttpStatusCode.OK, """{"data":{"touch":true}}"""), await PostAsync($"{{\"id\":\"{_touch}\"}}"));
    }

    [Fact]
    public async Task Hash_UnknownThenRegisteredByPost_WorksByGet()
    {
        const string Document = "{ registered: add(a: 1) }";
        const string Data = """{"data":{"registered":2}}""";
        var extensions = $"{{\"persistedQuery\":{PersistedOperationTests.Extension(Document)}}}";
        var byHash = "extensions=" + Uri.EscapeDataString(extensions);
        const string NotFound =
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""";

        Assert.Equal((HttpStatusCode.BadRequest, NotFound), await GetAsync(byHash));
        Assert.Equal((HttpStatusCode.BadRequest, NotFound), await PostAsync($"{{\"extensions\":{extensions}}}"));
        Assert.Equal(
            (HttpStatusCode.OK, Data),
            await PostAsync(JsonSerializer.Serialize(new
            {
                query = Document,
                extensions = JsonSerializer.Deserialize<JsonElement>(extensions),
            })));
        Assert.Equal((HttpStatusCode.OK, Data), await GetAsync(byHash));
        Assert.Equal((HttpStatusCode.OK, Data), await PostAsync($"{{\"extensions\":{extensions}}}"));
    }

    [Fact]
    public async Task Hash_UnknownInALegacyAnswer_Is200AndNotStoredByCaches()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?extensions="
            + Uri.EscapeDataString($"{{\"persistedQuery\":{PersistedOperationTests.Extension("{ add(a: 5) }")}}}"));
        request.Headers.Add("Accept", "application/json");
        _client.DefaultRequestHeaders.Clear();

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("PersistedQueryNotFound", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%00")]
    [InlineData("C:%5Cboot.ini")]
    public async Task Id_ThatLooksLikeAPath_IsHC0020(string id)
    {
        using var byGet = await _client.GetAsync($"/graphql?documentId={id}");

        await HttpPostTests.AssertRefusedAsync(byGet, HttpStatusCode.BadRequest, "HC0020");
    }

    [Fact]
    public async Task EventStream_IdOfASubscription_AnswersEvents()
    {
        _client.DefaultRequestHeaders.Clear();
        _client.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        using var response = await _client.GetAsync(
            $"/graphql?id={_onNumber}", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var sender = Application.Services.GetRequiredService<ITopicEventSender>();

        await sender.SendAsync("OnNumber", 7);
        await sender.CompleteAsync("OnNumber");

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"onNumber\":7}}\n\nevent: complete\ndata:\n\n",
            await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Socket_IdsAndHashes_AreServed()
    {
        using var client = new ClientWebSocket();
        client.Options.AddSubProtocol("graphql-transport-ws");
        var address = new UriBuilder(Application.Urls.Single()) { Scheme = "ws", Path = "/graphql" }.Uri;
        await client.ConnectAsync(address, CancellationToken.None);
        var socket = new TestSocket(client);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();

        await socket.SendAsync(Subscribe("1", $"{{\"documentId\":\"{_add}\",\"variables\":{{\"a\":1}}}}"));
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"add":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());

        var extension = PersistedOperationTests.Extension("{ bySocket: add(a: 2) }");
        await socket.SendAsync(Subscribe("2", $"{{\"extensions\":{{\"persistedQuery\":{extension}}}}}"));
        Assert.Equal(
            """
            {"type":"error","id":"2","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}
            """.Trim(),
            await socket.ReceiveAsync());
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }

    private static string Subscribe(string id, string payload) =>
        $"{{\"id\":\"{id}\",\"type\":\"subscribe\",\"payload\":{payload}}}";

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync("/graphql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string query)
    {
        using var response = await _client.GetAsync("/graphql?" + query);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
