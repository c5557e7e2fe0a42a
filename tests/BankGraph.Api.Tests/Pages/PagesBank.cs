using BankGraph.Api.Tests.Bank;
using BankGraph.Banking;
using BankGraph.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Pages;

/// <summary>A bank with the demonstration's people, which writes down what it asks its store.</summary>
public sealed class PagesBank<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestDatabase? _database;
    private BankServer? _server;

    public BankServer Server => _server ?? throw new InvalidOperationException("It has not been opened.");

    internal TestDatabase Database => _database ?? throw new InvalidOperationException("It has not been opened.");

    internal SeenStatements Statements { get; } = new();

    internal Letters Letters { get; } = new();

    public async Task InitializeAsync()
    {
        _database = await TStore.NewAsync();
        var settings = _database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["SignIn:AttemptsPerMinute"] = "1000";
        settings["Messages:Folder"] = Letters.Folder;
        _server = await BankServer.StartAsync(
            settings,
            services => services.ConfigureDbContext<BankDbContext>(options => options.AddInterceptors(Statements)));
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        Letters.Dispose();
    }
}
