using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// A clearing house that takes payments and, for as long as the test wants, answers nothing. It decides each payment
/// once, by its name, and says the same to whoever sends it again.
/// </summary>
internal sealed class StubClearing : IAsyncDisposable
{
    /// <summary>A payee whose bank takes no money.</summary>
    public const string Refusing = "Nobody";

    private readonly WebApplication _host;

    private StubClearing(WebApplication host) => _host = host;

    /// <summary>The setting that points a bank here.</summary>
    public string GatewayUrl => _host.Urls.Single() + "/";

    /// <summary>While set, payments are taken and not answered.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The idempotency key of everything that was sent, in its order.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    public static async Task<StubClearing> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var clearing = new StubClearing(builder.Build());
        clearing._host.MapPost("/payments", clearing.TakeAsync);
        await clearing._host.StartAsync();
        return clearing;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, JsonElement payment, CancellationToken gone)
    {
        Keys.Enqueue(request.Headers["Idempotency-Key"].ToString());
        if (IsSilent) await Task.Delay(Timeout.Infinite, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isRefused = payment.GetProperty("payeeName").GetString() == Refusing;
        return Results.Ok(new { status = isRefused ? "REJECTED" : "ACCEPTED" });
    }
}
