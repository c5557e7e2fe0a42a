using System.Net;
using System.Net.WebSockets;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Http;

public class SocketProtocolTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    /// <summary>Whether sessions outlive their requests.</summary>
    protected virtual bool OutlivesRequest => true;

    [Fact]
    public async Task Query_IsAnsweredAndCompleted()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        Assert.Equal("graphql-transport-ws", socket.Socket.SubProtocol);

        await socket.SendAsync(
            """
            {"id":"ü\"1","type":"subscribe",
             "payload":{"query":"query\nQ {a}","operationName":"Q","variables":{"a":1}}}
            """);

        var next = await socket.ReceiveAsync();
        Assert.Equal("""{"type":"next","id":"\u00FC\u00221","payload":{"data":{"__typename":"Query"}}}""", next);
        Assert.Equal("""{"type":"complete","id":"\u00FC\u00221"}""", await socket.ReceiveAsync());
        Assert.Equal("query\nQ {a}", host.Executor.Last?.Document);
        Assert.Equal("Q", host.Executor.Last?.OperationName);
        Assert.Equal("""{"a":1}""", host.Executor.Last?.Variables);
        await Eventually.Async(() => host.Executor.Undisposed == 0);
    }

    [Fact]
    public async Task Mutation_IsExecuted()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(Subscribe("1", "mutation{a}"));

        Assert.StartsWith("""{"type":"next","id":"1",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedDocument_IsAnErrorWithoutComplete()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(Subscribe("1", "invalid"));
        Assert.Equal(
            """{"type":"error","id":"1","payload":[{"message":"Refused.","extensions":{"code":"HC0016"}}]}""",
            await socket.ReceiveAsync());

        // Nothing but the pong follows, so there was no complete; and the id is free again.
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        await socket.SendAsync(Subscribe("1", "{a}"));
        Assert.StartsWith("""{"type":"next","id":"1",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_SendsEventsUntilItsSourceEnds()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        await host.Topics.SendAsync("bills", """{"data":1}""");
        await host.Topics.SendAsync("bills", """{"data":2}""");
        await host.Topics.CompleteAsync("bills");

        Assert.Equal("""{"type":"next","id":"1","payload":{"data":1}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":2}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Complete_FromClient_UnsubscribesAndFreesTheId()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SendAsync(Subscribe("1", "{a}"));

        Assert.StartsWith("""{"type":"next","id":"1",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Complete_OfNoOperation_IsIgnored()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync("""{"id":"1","type":"complete"}""");

        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operations_RunAtTheSameTime()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        await socket.SendAsync(Subscribe("2", "{a}"));
        Assert.StartsWith("""{"type":"next","id":"2",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"complete","id":"2"}""", await socket.ReceiveAsync());

        await host.Topics.SendAsync("bills", """{"data":1}""");
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":1}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"ping"}""", """{"type":"pong"}""")]
    [InlineData("""{"type":"ping","payload":{"a":[1]}}""", """{"type":"pong","payload":{"a":[1]}}""")]
    public async Task Ping_EvenBeforeInit_IsAnswered(string ping, string pong)
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync(ping);

        Assert.Equal(pong, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Message_InManyFrames_IsPutTogether()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        foreach (var character in Init)
        {
            await socket.Socket.SendAsync(
                new[] { (byte)character }, WebSocketMessageType.Text, false, CancellationToken.None);
        }

        await socket.Socket.SendAsync(
            ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal(Ack, await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"next","id":"1"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"ping"} {}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{a}"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{a}"}}""")]
    [InlineData("""{"type":"subscribe","id":5,"payload":{"query":"{a}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":5}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}""")]
    public async Task InvalidMessage_Closes4400(string message)
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(message);

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task BinaryMessage_Closes4400()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.Socket.SendAsync(
            Encoding.UTF8.GetBytes(Init), WebSocketMessageType.Binary, true, CancellationToken.None);

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 100)]
    [InlineData(WebSocketMessageType.Binary, 100_000)]
    [InlineData(WebSocketMessageType.Text, 100)]
    [InlineData(WebSocketMessageType.Text, 100_000)]
    public async Task Refused_SessionEndsWithTheClientsGoodbye(WebSocketMessageType type, int size)
    {
        var interceptor = new SessionInterceptor();
        await using var host = await StartAsync(
            options => options.Sockets.CloseTimeout = TimeSpan.FromDays(1),
            limits => limits.MaxRequestBytes = 1000,
            services => services.AddSingleton<ISocketSessionInterceptor>(interceptor));
        await using var socket = await host.ConnectAsync();

        await socket.Socket.SendAsync(new byte[size], type, true, CancellationToken.None);

        Assert.Equal(size > 1000 ? 1009 : 4400, (await socket.ReceiveCloseAsync()).Code);
        await interceptor.Closed.Task;
    }

    [Fact]
    public async Task InitPayload_NotAnObject_Closes4400()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init","payload":"x"}""");

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Subscribe_BeforeInit_Closes4401()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync(Subscribe("1", "{a}"));

        Assert.Equal((4401, "Unauthorized"), await socket.ReceiveCloseAsync());
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("graphql-ws")]
    public async Task Subprotocol_Unknown_Closes4406(string subprotocol)
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync(subprotocol);

        Assert.Equal((4406, "Subprotocol not acceptable"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Init_TooLate_Closes4408()
    {
        await using var host = await StartAsync(
            options => options.Sockets.ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(20));
        await using var socket = await host.ConnectAsync();

        Assert.Equal((4408, "Connection initialisation timeout"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Subscribe_IdInUse_Closes4409()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        await socket.SendAsync(Subscribe("1", "{a}"));

        Assert.Equal((4409, "Subscriber for 1 already exists"), await socket.ReceiveCloseAsync());
        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Subscribe_LongIdInUse_ClosesWithAReasonThatFits()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        var id = new string('ü', 500);
        await SubscribeAsync(host, socket, id, "bills");

        await socket.SendAsync(Subscribe(id, "{a}"));

        var (code, reason) = await socket.ReceiveCloseAsync();
        Assert.Equal(4409, code);
        Assert.StartsWith("Subscriber for üüü", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_Twice_Closes4429()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(Init);

        Assert.Equal((4429, "Too many initialisation requests"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Subscribe_TooMany_Closes4429()
    {
        await using var host = await StartAsync(options => options.Sockets.MaxOperations = 2);
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");
        await SubscribeAsync(host, socket, "2", "balances");

        await socket.SendAsync(Subscribe("3", "{a}"));

        Assert.Equal((4429, "Too many operations"), await socket.ReceiveCloseAsync());
        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Message_TooBig_Closes1009()
    {
        await using var host = await StartAsync(limits: limits => limits.MaxRequestBytes = 1000);
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync("""{"type":"ping","payload":{"a":" """ + new string('x', 1000) + "\"}}");

        Assert.Equal(1009, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Server_Stops_Closes1001AndEndsOperations()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        var stopping = host.StopAsync();

        Assert.Equal((1001, "Going away"), await socket.ReceiveCloseAsync());
        await stopping;
        Assert.Equal(0, host.Topics.Count);
    }

    [Fact]
    public async Task Client_Closes_IsAnsweredAndUnsubscribed()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.Socket.CloseStatus);
        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Client_Vanishes_Unsubscribes()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SubscribeAsync(host, socket, "1", "bills");

        socket.Socket.Abort();

        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Request_WithoutUpgrade_IsAPlainGet()
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("", "Sec-WebSocket-Protocol: graphql-transport-ws");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    internal static string Subscribe(string id, string document) =>
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""";

    /// <summary>Subscribes, and waits until events will arrive.</summary>
    internal static async Task SubscribeAsync(GraphQLHost host, TestSocket socket, string id, string topic)
    {
        var before = host.Topics.Count;
        await socket.SendAsync(Subscribe(id, "subscription " + topic));
        await Eventually.Async(() => host.Topics.Count > before);
    }

    private Task<GraphQLHost> StartAsync(
        Action<GraphQLServerOptions>? options = null,
        Action<RequestExecutorOptions>? limits = null,
        Action<IServiceCollection>? services = null) =>
        GraphQLHost.StartAsync(options, limits, services, socketsOutliveRequests: OutlivesRequest);
}
