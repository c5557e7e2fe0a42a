using System.Globalization;
using BankGraph.Benchmarks.Subscriptions.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>
/// Runs one .NET contestant in this process. All of them have the same host; they differ in what it serves.
/// </summary>
internal static class ContestantServer
{
    /// <summary>Where the benchmark asks what was allocated since the process began.</summary>
    public const string AllocatedPath = "/allocated";

    /// <summary>Where the benchmark asks whether a server that warms up has done so.</summary>
    public const string WarmPath = "/warm";

    /// <summary>Runs until the process is ended. Options: the contestant's kind and its port.</summary>
    public static async Task RunAsync(string kind, string port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var map = Configure(kind, builder);
        var app = builder.Build();
        app.MapGet(AllocatedPath, () =>
            GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        map(app);
        if (app.Services.GetService<IServiceProviderIsService>()?.IsService(typeof(PageContext)) is true)
            await PageBook.WriteAsync(app.Services);
        await app.RunAsync();
    }

    private static Action<WebApplication> Configure(string kind, WebApplicationBuilder builder) => kind switch
    {
        EngineServer.Kind => EngineServer.Configure(builder),
        SourceGeneratedServer.Kind => SourceGeneratedServer.Map,
        WriterServer.Kind => WriterServer.Map,
        EnginePageServer.Kind => EnginePageServer.Configure(builder),
        PlainPageServer.Kind => PlainPageServer.Configure(builder),
        SubscriptionServer.Kind => SubscriptionServer.Configure(builder),
        BareSocketServer.Kind => BareSocketServer.Map,
        PlainServer.Kind => PlainServer.Map,
        _ => throw new ArgumentException($"There is no contestant '{kind}'.", nameof(kind)),
    };
}
