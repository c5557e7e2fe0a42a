using System.Collections.Concurrent;
using BankGraph.Api.Hosting;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Bank;

/// <summary>The real host on a free port, with a data folder of its own.</summary>
public sealed class BankServer : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<BankServer>>> Shared = new();

    // A host that cannot start or end is a failure that has to be told.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;
    private readonly string _dataFolder;

    private BankServer(WebApplication app, string dataFolder) => (_app, _dataFolder) = (app, dataFolder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>The server of all tests that need no settings of their own; it goes with the test process.</summary>
    public static Task<BankServer> SharedAsync() => SharedAsync<Sqlite>();

    /// <inheritdoc cref="SharedAsync()"/>
    /// <typeparam name="TStore">The store it is on.</typeparam>
    public static Task<BankServer> SharedAsync<TStore>() where TStore : ITestStore =>
        Shared.GetOrAdd(typeof(TStore), _ => new Lazy<Task<BankServer>>(StartSharedAsync<TStore>)).Value;

    public static async Task<BankServer> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        string environment = "Development")
    {
        var folder = Directory.CreateTempSubdirectory("bankgraph-").FullName;
        var app = BankHost.Create(
            ["--environment", environment, "--urls", "http://127.0.0.1:0", "--DataFolder", folder],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Configuration.AddInMemoryCollection(settings);
                services?.Invoke(builder.Services);
            });
        await app.StartAsync().WaitAsync(Patience);
        return new BankServer(app, folder);
    }

    private static async Task<BankServer> StartSharedAsync<TStore>() where TStore : ITestStore
    {
        var database = await TStore.NewAsync();
        var settings = database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings.Remove("DataFolder");
        var server = await StartAsync(settings);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(server._dataFolder, recursive: true);
        return server;
    }

    public BankClient Connect(string? accessToken = null) => new(Address, accessToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().WaitAsync(Patience);
        await _app.DisposeAsync().AsTask().WaitAsync(Patience);
        Directory.Delete(_dataFolder, recursive: true);
    }
}
