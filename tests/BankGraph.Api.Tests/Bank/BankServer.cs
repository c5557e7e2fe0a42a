using BankGraph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Bank;

/// <summary>The real host on a free port, with a data folder of its own.</summary>
public sealed class BankServer : IAsyncDisposable
{
    private static readonly SemaphoreSlim SharedGate = new(1, 1);
    private static BankServer? shared;

    private readonly WebApplication _app;
    private readonly string _dataFolder;

    private BankServer(WebApplication app, string dataFolder) => (_app, _dataFolder) = (app, dataFolder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>The server of all tests that need no settings of their own; it goes with the test process.</summary>
    public static async Task<BankServer> SharedAsync()
    {
        await SharedGate.WaitAsync();
        try
        {
            if (shared is not null) return shared;
            shared = await StartAsync();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(shared._dataFolder, recursive: true);
            return shared;
        }
        finally
        {
            SharedGate.Release();
        }
    }

    public static async Task<BankServer> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("bankgraph-").FullName;
        var app = BankHost.Create(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--DataFolder", folder],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Configuration.AddInMemoryCollection(settings);
                services?.Invoke(builder.Services);
            });
        await app.StartAsync();
        return new BankServer(app, folder);
    }

    public BankClient Connect(string? accessToken = null) => new(Address, accessToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_dataFolder, recursive: true);
    }
}
