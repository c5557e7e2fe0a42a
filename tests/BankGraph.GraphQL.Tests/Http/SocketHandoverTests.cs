using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankGraph.GraphQL.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>Sessions that outlive the requests that opened them, and what a request leaves to its session.</summary>
public sealed class SocketHandoverTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private readonly SessionInterceptor _interceptor = new();
    private readonly TaskCompletionSource _requestEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Seat _seat = new();
    private WeakReference? _http;
    private ISocketSession? _session;

    [Fact]
    public async Task Session_NothingOfHttpIsHeldWhileItIsOpen()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await _requestEnded.Task;
        await Eventually.Async(() =>
        {
            GC.Collect();
            return _http is { IsAlive: false };
        });

        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Messages_SentWithTheHandshake_AreHeard()
    {
        await using var host = await StartAsync();
        using var socket = await WireSocket.OpenAsync(
            host.Address, isEncrypted: false, Init, SocketProtocolTests.Subscribe("1", "{a}"));

        Assert.StartsWith("HTTP/1.1 101 ", socket.Answer, StringComparison.Ordinal);
        Assert.Contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", socket.Answer, StringComparison.Ordinal);
        Assert.Contains("Sec-WebSocket-Protocol: graphql-transport-ws", socket.Answer, StringComparison.Ordinal);
        Assert.Equal(Ack, await socket.ReceiveAsync());
        Assert.StartsWith("""{"type":"next","id":"1",""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_Vanishes_EndsTheSession()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SocketProtocolTests.SubscribeAsync(host, socket, "1", "bills");

        socket.Socket.Abort();

        await _interceptor.Closed.Task;
        await _seat.Disposed.Task;
        Assert.Equal(0, host.Topics.Count);
        await Eventually.Async(() => _session is { HttpContext.RequestAborted.IsCancellationRequested: true });
    }

    [Fact]
    public async Task Abort_OfTheSessionsRequest_CutsTheConnection()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        _session?.HttpContext.Abort();

        await Assert.ThrowsAsync<WebSocketException>(socket.ReceiveAsync);
        await _interceptor.Closed.Task;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SocketFeature_IsTheSessionsAndDisposedOfWithIt(bool outlivesRequest)
    {
        await using var host = await StartAsync(outlivesRequest);
        await using var socket = await host.ConnectAndInitializeAsync();
        if (outlivesRequest) await _requestEnded.Task;

        Assert.Same(_seat, _session?.HttpContext.Features.Get<Seat>());
        Assert.False(_seat.Disposed.Task.IsCompleted);
        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

        await _seat.Disposed.Task;
        Assert.True(_interceptor.Closed.Task.IsCompleted);
    }

    [Fact]
    public async Task SocketFeature_RequestOpensNoSession_IsDisposedOfWithTheRequest()
    {
        await using var host = await StartAsync();

        await host.GetAsync("?query={a}");

        await _seat.Disposed.Task;
    }

    [Fact]
    public async Task HttpContext_IsTheRequestAsItWas()
    {
        HttpContext? request = null;
        HttpContext? seen = null;
        var address = IPAddress.Parse("192.0.2.7");
        await using var host = await StartAsync(
            services: services => services.AddScoped<Seat>(),
            change: context =>
            {
                request = context;
                context.Connection.RemoteIpAddress = address;
                context.Request.Scheme = "https";
                context.Request.Headers.UserAgent = "Tester";
                context.Items["k"] = "v";
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")]));
            });
        _interceptor.OnRequest = builder => seen = host.Services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        await using var socket = await host.ConnectAndInitializeAsync();
        await _requestEnded.Task;
        var context = _session!.HttpContext;
        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await socket.ReceiveAsync();

        Assert.NotSame(request, context);
        Assert.Same(context, seen);
        Assert.Equal(address, context.Connection.RemoteIpAddress);
        Assert.Equal("GET https /graphql", $"{context.Request.Method} {context.Request.Scheme} {context.Request.Path}");
        Assert.Equal(host.Address.Authority, context.Request.Host.Value);
        Assert.Equal("Tester", context.Request.Headers.UserAgent);
        Assert.False(context.Request.Headers.ContainsKey("Sec-WebSocket-Key"));
        Assert.Equal("v", context.Items["k"]);
        Assert.Equal("ada", context.User.Identity?.Name);
        Assert.Equal("ada", host.Executor.Last?.User);
        Assert.Equal("GraphQL", context.GetEndpoint()?.DisplayName);
        Assert.True(context.Response.HasStarted);
        Assert.Throws<InvalidOperationException>(() => context.Response.OnStarting(() => Task.CompletedTask));
        var own = context.RequestServices.GetRequiredService<Seat>();
        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await own.Disposed.Task;
    }

    [Fact]
    public async Task Trace_OfTheRequest_GoesOnInTheSession()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "BankGraph.GraphQL",
            Sample = (ref _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request");
        Activity? seen = null;
        await using var host = await StartAsync(change: _ => request.Start());
        _interceptor.OnRequest = _ => seen = Activity.Current;
        await using var socket = await host.ConnectAndInitializeAsync();
        await _requestEnded.Task;

        await socket.SendAsync(SocketProtocolTests.Subscribe("1", "{a}"));
        await socket.ReceiveAsync();

        Assert.Equal("graphql socket", seen?.OperationName);
        Assert.Equal(request.TraceId, seen?.TraceId);
    }

    [Fact]
    public async Task Session_CannotBegin_IsLoggedAndGivesBackWhatItHolds()
    {
        var log = new SeenErrors();
        await using var host = await StartAsync(services: services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddTransient<ISocketSessionInterceptor>(_ => throw new InvalidOperationException("broken")));
        await using var socket = await host.ConnectAsync();

        await Assert.ThrowsAsync<WebSocketException>(socket.ReceiveAsync);

        await _seat.Disposed.Task;
        Assert.Equal("broken", Assert.Single(log.Errors)?.Message);
    }

    [Fact]
    public async Task TimeoutsOfHttp_CloseIdleConnectionsAndSpareSessions()
    {
        await using var host = await StartAsync(services: services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(1)));
        await using var socket = await host.ConnectAndInitializeAsync();
        using var idle = new TcpClient();
        await idle.ConnectAsync(host.Address.Host, host.Address.Port);

        Assert.Equal(0, await idle.GetStream().ReadAsync(new byte[1]));

        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task ServerCountsUpgradedConnections_SessionStaysWithinItsRequest()
    {
        await using var host = await StartAsync(services: services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MaxConcurrentUpgradedConnections = 1));
        await using var socket = await host.ConnectAndInitializeAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => host.ConnectAsync());
        Assert.True(_http is { IsAlive: true });
        Assert.False(_requestEnded.Task.IsCompleted);
    }

    [Fact]
    public async Task EncryptedConnection_SessionStaysWithinItsRequest()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await using var host = await StartAsync(services: services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.ConfigureEndpointDefaults(
                endpoint => endpoint.UseGraphQLSockets().UseHttps(certificate))));
        using var socket = await WireSocket.OpenAsync(host.Address, isEncrypted: true, Init);

        Assert.Equal(Ack, await socket.ReceiveAsync());
        Assert.False(_requestEnded.Task.IsCompleted);
        socket.Dispose();
        await _interceptor.Closed.Task;
        await _requestEnded.Task;
    }

    private Task<GraphQLHost> StartAsync(
        bool outlivesRequest = true,
        Action<IServiceCollection>? services = null,
        Action<HttpContext>? change = null)
    {
        _interceptor.OnConnect = (session, _) =>
        {
            _session = session;
            return ConnectionStatus.Accept();
        };
        return GraphQLHost.StartAsync(
            socketsOutliveRequests: outlivesRequest,
            services: collection =>
            {
                collection.AddSingleton<ISocketSessionInterceptor>(_interceptor);
                services?.Invoke(collection);
            },
            middleware: async (context, next) =>
            {
                change?.Invoke(context);
                _http ??= new WeakReference(context.Features.Get<IHttpUpgradeFeature>());
                context.SetSocketFeature(_seat);
                await next(context);
                _requestEnded.TrySetResult();
            });
    }

    private sealed class Seat : IDisposable
    {
        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose() => Disposed.TrySetResult();
    }
}
