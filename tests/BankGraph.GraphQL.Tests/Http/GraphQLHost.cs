using System.Net;
using System.Net.WebSockets;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>A real server on a port of its own, in front of a <see cref="FakeExecutor"/>.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    private const string Path = "/graphql";
    private readonly WebApplication _application;
    private readonly Version _version;

    private GraphQLHost(WebApplication application, FakeExecutor executor, HttpProtocols protocols)
    {
        _application = application;
        _version = protocols == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11;
        Executor = executor;
        Address = new Uri(application.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public FakeExecutor Executor { get; }

    public InMemoryTopics Topics => Executor.Topics;

    public Uri Address { get; }

    public IServiceProvider Services => _application.Services;

    public HttpClient Client { get; }

    public static async Task<GraphQLHost> StartAsync(
        Action<GraphQLServerOptions>? options = null,
        Action<RequestExecutorOptions>? limits = null,
        Action<IServiceCollection>? services = null,
        Func<HttpContext, RequestDelegate, Task>? middleware = null,
        HttpProtocols protocols = HttpProtocols.Http1,
        bool socketsOutliveRequests = true)
    {
        var executor = new FakeExecutor();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                endpoint.Protocols = protocols;
                if (socketsOutliveRequests) endpoint.UseGraphQLSockets();
            }));
        var bounds = new RequestExecutorOptions();
        limits?.Invoke(bounds);
        builder.Services.AddSingleton(bounds);
        builder.Services.AddSingleton<IRequestExecutor>(executor);
        builder.Services.AddSingleton<ExecutionFailures>();
        builder.Services.AddGraphQLTransports();
        services?.Invoke(builder.Services);
        var application = builder.Build();
        application.UseWebSockets();
        if (middleware is not null) application.Use(middleware);
        application.MapGraphQL(Path).WithOptions(options ?? (_ => { }));
        await application.StartAsync();
        return new GraphQLHost(application, executor, protocols);
    }

    /// <summary>Posts a body as JSON, unless another content type is given; an empty one leaves it out.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string body,
        string? accept = null,
        string contentType = "application/json",
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType, completion);

    public Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string? accept = null,
        string contentType = "application/json",
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        var request = NewRequest(HttpMethod.Post, Path);
        request.Content = new ByteArrayContent(body);
        if (contentType.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request, completion);
    }

    /// <summary>Gets with a query string and headers, each as <c>name: value</c>.</summary>
    public Task<HttpResponseMessage> GetAsync(string query, params string[] headers) =>
        SendAsync(HttpMethod.Get, Path + query, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params string[] headers)
    {
        var request = NewRequest(method, path);
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Opens a socket that speaks <c>graphql-transport-ws</c>, or what is given.</summary>
    public async Task<TestSocket> ConnectAsync(string subprotocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (subprotocol.Length > 0) socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.HttpVersion = _version;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        var address = new UriBuilder(Address) { Scheme = "ws", Path = Path }.Uri;
        await socket.ConnectAsync(address, new HttpMessageInvoker(new SocketsHttpHandler()), CancellationToken.None);
        return new TestSocket(socket);
    }

    /// <summary>Opens a socket and has the session accepted.</summary>
    public async Task<TestSocket> ConnectAndInitializeAsync()
    {
        var socket = await ConnectAsync();
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }

    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private HttpRequestMessage NewRequest(HttpMethod method, string path) => new(method, path)
    {
        Version = _version,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };
}
