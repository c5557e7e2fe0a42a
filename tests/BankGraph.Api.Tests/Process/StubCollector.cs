using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Takes what a bank sends by OTLP over HTTP. Its protobuf holds texts as they are, so they can be found.
/// </summary>
internal sealed class StubCollector : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<(string Path, string Text)> _received = new();

    private StubCollector(WebApplication host) => _host = host;

    public string Endpoint => _host.Urls.Single();

    /// <summary>Everything that came so far.</summary>
    public string Everything => string.Concat(_received.Select(message => message.Text));

    public static async Task<StubCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var collector = new StubCollector(host);
        host.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector._received.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
        });
        await host.StartAsync();
        return collector;
    }

    /// <summary>What came of one signal, <c>metrics</c> or <c>traces</c>.</summary>
    public string Of(string signal) =>
        string.Concat(_received.Where(message => message.Path == signal).Select(message => message.Text));

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
