using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BankGraph.Banking.Tests.Messages;

/// <summary>Answers over HTTP as the provider of short messages does, or fails as it may.</summary>
internal sealed class StubTwilio : IAsyncDisposable
{
    private const string Account = "AC0123";

    private readonly WebApplication _host;
    private readonly ConcurrentQueue<Dictionary<string, string>> _taken = [];
    private readonly CancellationTokenSource _ended = new();

    private StubTwilio(WebApplication host) => _host = host;

    /// <summary>What it answers with; 201 for taken.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    /// <summary>While set it takes what it is given and does not answer.</summary>
    public bool Hangs { get; set; }

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>The forms of the messages it has taken.</summary>
    public IReadOnlyCollection<Dictionary<string, string>> Taken => _taken;

    /// <summary>What points a bank here.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Messages:Twilio:Url"] = _host.Urls.Single() + "/",
        ["Messages:Twilio:AccountSid"] = Account,
        ["Messages:Twilio:Secret"] = "secret",
        ["Messages:Twilio:From"] = "+15005550006",
    };

    public static async Task<StubTwilio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var twilio = new StubTwilio(host);
        host.MapPost($"/2010-04-01/Accounts/{Account}/Messages.json", twilio.TakeAsync);
        await host.StartAsync();
        return twilio;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _host.DisposeAsync();
        _ended.Dispose();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        Requests++;
        if (request.Headers.Authorization != "Basic " + Convert.ToBase64String("AC0123:secret"u8))
            return Results.Json(new { code = 20003, status = 401 }, statusCode: StatusCodes.Status401Unauthorized);
        if (Hangs)
            await Task.Delay(Timeout.Infinite, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var form = await request.ReadFormAsync();
        if (Status == StatusCodes.Status201Created)
            _taken.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        return Results.Json(new { sid = "SM0123", status = "queued" }, statusCode: Status);
    }
}
