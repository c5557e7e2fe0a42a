using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using BankGraph.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Http;

public class SocketSessionTests
{
    private readonly SessionInterceptor _interceptor = new();

    /// <summary>Whether sessions outlive their requests.</summary>
    protected virtual bool OutlivesRequest => true;

    [Fact]
    public async Task Connect_SetsTheUserFromThePayload_OperationsHaveIt()
    {
        _interceptor.OnConnect = (session, payload) =>
        {
            session.User = Named(payload.GetProperty("authorization").GetString() ?? "");
            return ConnectionStatus.Accept();
        };
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init","payload":{"authorization":"ada"}}""");
        await socket.ReceiveAsync();
        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await socket.ReceiveAsync();

        Assert.Equal("ada", host.Executor.Last?.User);
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    public async Task Connect_NoPayload_IsUndefined(string init)
    {
        JsonValueKind? seen = null;
        _interceptor.OnConnect = (_, payload) =>
        {
            seen = payload.ValueKind;
            return ConnectionStatus.Accept();
        };
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync(init);
        await socket.ReceiveAsync();

        Assert.Equal(JsonValueKind.Undefined, seen);
    }

    [Fact]
    public async Task Connect_Rejected_Closes4403()
    {
        _interceptor.OnConnect = (_, _) => ConnectionStatus.Reject("Token expired");
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal((4403, "Token expired"), await socket.ReceiveCloseAsync());
        await _interceptor.Closed.Task;
    }

    [Fact]
    public async Task Connect_Throws_Closes4500WithoutTellingWhy()
    {
        _interceptor.OnConnect = (_, _) => throw new InvalidOperationException("secret");
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal((4500, "Internal server error"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Session_Expires_Closes4403()
    {
        _interceptor.OnConnect = (session, _) =>
        {
            session.ExpiresAt = TimeProvider.System.GetUtcNow().AddMilliseconds(50);
            return ConnectionStatus.Accept();
        };
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        Assert.Equal((4403, "The session has expired"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Request_SetsState_ReachesTheExecutor()
    {
        _interceptor.OnRequest = builder => builder.SetGlobalState("k", 5);
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await socket.ReceiveAsync();

        Assert.Equal(5, host.Executor.Last?.ContextData?["k"]);
    }

    [Fact]
    public async Task Request_Refused_IsAnError()
    {
        _interceptor.OnRequest = _ => throw new GraphQLException(new Error("No.", "NO"));
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));

        Assert.Equal(
            """{"type":"error","id":"1","payload":[{"message":"No.","extensions":{"code":"NO"}}]}""",
            await socket.ReceiveAsync());
        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Request_Throws_IsMaskedAndSparesTheSession()
    {
        _interceptor.OnRequest = _ => throw new InvalidOperationException("secret");
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));

        var error = await socket.ReceiveAsync();
        Assert.StartsWith("""{"type":"error","id":"1",""", error, StringComparison.Ordinal);
        Assert.Contains("INTERNAL_SERVER_ERROR", error, StringComparison.Ordinal);
        Assert.Matches("\"correlationId\":\"[0-9a-f]{32}\"", error);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.Null(host.Executor.Last);
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operation_Throws_IsMaskedAndSparesTheSession()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        host.Executor.OnExecute = (_, _) => throw new InvalidOperationException("secret");

        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));

        var error = await socket.ReceiveAsync();
        Assert.StartsWith("""{"type":"error","id":"1",""", error, StringComparison.Ordinal);
        Assert.Contains("INTERNAL_SERVER_ERROR", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operations_HaveScopesOfTheirOwn_DisposedAtTheirEnd()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        var seen = new List<Scoped>();
        host.Executor.OnExecute = (request, _) =>
        {
            seen.Add(request.Services.GetRequiredService<Scoped>());
            return new(host.Executor.Result("{}"));
        };

        for (var i = 0; i < 2; i++)
        {
            await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
            await socket.ReceiveAsync();
            await socket.ReceiveAsync();
        }

        Assert.NotSame(seen[0], seen[1]);
        await Eventually.Async(() => seen.TrueForAll(scoped => scoped.IsDisposed));
    }

    [Fact]
    public async Task Session_Ends_WaitsForItsOperations()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        host.Executor.OnExecute = async (_, token) =>
        {
            started.SetResult();
            await using (token.Register(cancelled.SetResult)) await cancelled.Task;
            await mayEnd.Task;
            return host.Executor.Result("{}");
        };
        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await started.Task;

        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await cancelled.Task;
        Assert.False(_interceptor.Closed.Task.IsCompleted);
        mayEnd.SetResult();

        await _interceptor.Closed.Task;
        Assert.Equal(0, host.Executor.Undisposed);
    }

    [Fact]
    public async Task Ping_WithAPayload_IsShownToTheInterceptor()
    {
        string? seen = null;
        _interceptor.OnPing = (_, payload) =>
        {
            seen = payload.GetRawText();
            return ConnectionStatus.Accept();
        };
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync("""{"type":"ping","payload":{"a":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"a":1}""", seen);
    }

    [Fact]
    public async Task Ping_Rejected_ClosesWithItsCode()
    {
        _interceptor.OnPing = (_, _) => ConnectionStatus.Reject("No longer", 4429);
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync("""{"type":"ping","payload":{"a":1}}""");

        Assert.Equal((4429, "No longer"), await socket.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(3999)]
    [InlineData(5000)]
    public void Reject_CodeThatIsNotForApplications_IsAMistake(int closeCode) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConnectionStatus.Reject("No", closeCode));

    [Fact]
    public async Task Client_AnswersPings_StaysConnected()
    {
        await using var host = await StartAsync(o => o.Sockets.KeepAliveInterval = TimeSpan.FromSeconds(2));
        await using var socket = await host.ConnectAndInitializeAsync();

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
            await socket.SendAsync("""{"type":"pong"}""");
        }
    }

    [Fact]
    public async Task Client_DoesNotAnswerPings_IsCutOff()
    {
        await using var host = await StartAsync(o => o.Sockets.KeepAliveInterval = TimeSpan.FromMilliseconds(200));
        await using var socket = await host.ConnectAndInitializeAsync();

        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while (true) Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
        });
        await _interceptor.Closed.Task;
    }

    [Fact]
    public async Task Client_DoesNotRead_IsCutOff()
    {
        await using var host = await StartAsync(o => o.Sockets.SendTimeout = TimeSpan.FromMilliseconds(200));
        await using var socket = await host.ConnectAndInitializeAsync();
        await SocketProtocolTests.SubscribeAsync(host, socket, "1", "bills");

        // The network's buffers take some; then a message gets stuck.
        var large = "{\"data\":\"" + new string('x', 500_000) + "\"}";
        await Eventually.Async(async () =>
        {
            await host.Topics.SendAsync("bills", large);
            return _interceptor.Closed.Task.IsCompleted;
        });

        Assert.Equal(0, host.Topics.Count);
        Assert.Equal(0, host.Executor.Undisposed);
    }

    [Fact]
    public async Task Client_DoesNotAnswerTheClose_IsCutOff()
    {
        await using var host = await StartAsync(o => o.Sockets.CloseTimeout = TimeSpan.FromMilliseconds(200));
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync("nonsense");

        await _interceptor.Closed.Task;
        Assert.Equal(WebSocketState.Open, socket.Socket.State);
    }

    [Fact]
    public async Task Client_ReadsTooSlowly_IsToldAndMaySubscribeAgain()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SocketProtocolTests.SubscribeAsync(host, socket, "1", "bills");
        var large = "{\"data\":\"" + new string('x', 500_000) + "\"}";
        await Eventually.Async(async () =>
        {
            await host.Topics.SendAsync("bills", large);
            return host.Topics.Count == 0;
        });

        var message = await socket.ReceiveAsync();
        while (message?.StartsWith("""{"type":"next",""", StringComparison.Ordinal) == true)
        {
            message = await socket.ReceiveAsync();
        }

        Assert.StartsWith("""{"type":"error","id":"1",""", message, StringComparison.Ordinal);
        Assert.Contains("SUBSCRIBER_TOO_SLOW", message, StringComparison.Ordinal);
        await SocketProtocolTests.SubscribeAsync(host, socket, "1", "bills");
        await host.Topics.SendAsync("bills", """{"data":1}""");
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":1}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData(null, "cookie")]
    [InlineData("own", "cookie")]
    [InlineData("https://evil.example", null)]
    public async Task User_OfTheHandshake_CountsForTheOwnOriginOnly(string? origin, string? user)
    {
        await using var host = await GraphQLHost.StartAsync(
            socketsOutliveRequests: OutlivesRequest,
            middleware: (context, next) =>
            {
                context.User = Named("cookie");
                return next(context);
            });
        if (origin == "own") origin = host.Address.GetLeftPart(UriPartial.Authority);
        await using var socket = await host.ConnectAsync(origin: origin);

        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await socket.ReceiveAsync();

        Assert.Equal(user, host.Executor.Last?.User);
    }

    private static ClaimsPrincipal Named(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)]));

    private Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? options = null) =>
        GraphQLHost.StartAsync(options, socketsOutliveRequests: OutlivesRequest, services: services => services
            .AddSingleton<ISocketSessionInterceptor>(_interceptor)
            .AddScoped<Scoped>());

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
