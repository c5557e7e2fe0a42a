using System.Net;
using System.Net.WebSockets;
using System.Text;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The transport in front of the real executor, set up as an application would.</summary>
public sealed class RealExecutorTests
{
    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    public async Task Schema_IntrospectionAllowed_IsAFile(string path)
    {
        await using var application = await StartAsync(allowIntrospection: true);
        using var client = ClientOf(application);

        var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("schema.graphql", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Contains("type Query", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    public async Task Schema_IntrospectionOff_Is404(string path)
    {
        await using var application = await StartAsync(allowIntrospection: false);
        using var client = ClientOf(application);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"{ add(a: 2) }"}""", HttpStatusCode.OK, """{"data":{"add":3}}""")]
    [InlineData(
        """{"query":"query Q($a: Int!) {\n add(a: $a) }","variables":{"a":41}}""",
        HttpStatusCode.OK,
        """{"data":{"add":42}}""")]
    public async Task Post_Query_IsExecuted(string body, HttpStatusCode status, string answer)
    {
        await using var application = await StartAsync();
        using var client = ClientOf(application);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var response = await client.PostAsync("/graphql", content);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_Mutation_Is405()
    {
        await using var application = await StartAsync();
        using var client = ClientOf(application);

        var response = await client.GetAsync("/graphql?query=mutation%7Btouch%7D");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "HC0091");
    }

    [Fact]
    public async Task Get_SubscriptionAsEventStream_AnswersEveryEvent()
    {
        await using var application = await StartAsync();
        using var client = ClientOf(application);
        client.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        using var response = await client.GetAsync(
            "/graphql?query=subscription%7BonNumber%7D", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        var sender = application.Services.GetRequiredService<ITopicEventSender>();
        await sender.SendAsync("OnNumber", 7);
        await sender.SendAsync("OnNumber", 8);
        await sender.CompleteAsync("OnNumber");

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"onNumber\":7}}\n\n"
            + "event: next\ndata: {\"data\":{\"onNumber\":8}}\n\nevent: complete\ndata:\n\n",
            await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task EventStream_ServerStops_IsCutWithoutAnEnd()
    {
        await using var application = await StartAsync();
        using var client = ClientOf(application);
        client.DefaultRequestHeaders.Add("Accept", "text/event-stream");
        using var response = await client.GetAsync(
            "/graphql?query=subscription%7BonNumber%7D", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        var stopping = application.StopAsync();

        Assert.Equal(":\n\n", await reader.ReadToEndAsync());
        await stopping;
    }

    [Fact]
    public async Task Socket_Subscription_AnswersEveryEventUntilCompleted()
    {
        await using var application = await StartAsync();
        using var client = new ClientWebSocket();
        client.Options.AddSubProtocol("graphql-transport-ws");
        var address = new UriBuilder(application.Urls.Single()) { Scheme = "ws", Path = "/graphql" }.Uri;
        await client.ConnectAsync(address, CancellationToken.None);
        var socket = new TestSocket(client);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "subscription{onNumber}"));
        var topics = application.Services.GetRequiredService<InMemoryTopics>();
        await Eventually.Async(() => topics.Count == 1);

        await topics.SendAsync("OnNumber", 7);
        var received = await socket.ReceiveAsync();

        // On a machine that is busy for long the server asks in between whether its client still lives.
        while (received == """{"type":"ping"}""") received = await socket.ReceiveAsync();
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"onNumber":7}}}""", received);
        await socket.SendAsync("""{"id":"1","type":"complete"}""");

        await Eventually.Async(() => topics.Count == 0);
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }

    [Fact]
    public async Task Post_SubscriptionWithoutEventStream_IsRefused()
    {
        await using var application = await StartAsync();
        using var client = ClientOf(application);
        using var content = new StringContent(
            """{"query":"subscription{onNumber}"}""", Encoding.UTF8, "application/json");

        var response = await client.PostAsync("/graphql", content);

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "HC0094");
    }

    private static HttpClient ClientOf(WebApplication application) =>
        new() { BaseAddress = new Uri(application.Urls.Single()) };

    private static async Task<WebApplication> StartAsync(bool allowIntrospection = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLServer()
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .AddInMemorySubscriptions()
            .ModifyRequestOptions(options => options.AllowIntrospection = allowIntrospection);
        var application = builder.Build();
        application.UseWebSockets();
        application.MapGraphQL();
        await application.StartAsync();
        return application;
    }

    public sealed class Query
    {
        public int Add(int a) => a + 1;
    }

    public sealed class Mutation
    {
        public bool Touch() => true;
    }

    public sealed class Subscription
    {
        [Subscribe]
        public int OnNumber([EventMessage] int number) => number;
    }
}
