using BankGraph.Ledger;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Tests that need no bank of their own share two for each store. They take turns, as those of the <see cref="Lines"/>.
/// </summary>
[CollectionDefinition(Name)]
public sealed class BankProcesses : ICollectionFixture<BankProcesses>, IAsyncLifetime
{
    public const string Name = "bank processes";

    private readonly Dictionary<(Type Store, bool HasBillers), SharedProcess> _shared = [];
    private StubBillers? _billers;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    /// <summary>A bank without billers and demonstration.</summary>
    internal async Task<BankProcess> QuietAsync() => (await QuietAsync<Sqlite>()).Bank;

    /// <summary>A bank without billers and demonstration, on a store.</summary>
    internal Task<SharedProcess> QuietAsync<TStore>() where TStore : ITestStore =>
        SharedAsync<TStore>(hasBillers: false, BankSetup.Quiet);

    /// <summary>A bank whose billers are the tests'.</summary>
    internal async Task<(SharedProcess Process, StubBillers Billers)> WithBillersAsync<TStore>()
        where TStore : ITestStore
    {
        _billers ??= await StubBillers.StartAsync();
        return (await SharedAsync<TStore>(hasBillers: true, BankSetup.With(_billers)), _billers);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var shared in _shared.Values)
        {
            await shared.Bank.DisposeAsync();
            await shared.Database.DisposeAsync();
        }

        if (_billers is not null) await _billers.DisposeAsync();
    }

    private async Task<SharedProcess> SharedAsync<TStore>(bool hasBillers, BankProcessSettings settings)
        where TStore : ITestStore
    {
        var key = (typeof(TStore), hasBillers);
        if (_shared.TryGetValue(key, out var shared)) return shared;
        var database = await TStore.NewAsync();
        shared = new SharedProcess(await BankProcess.StartAsync(settings.On(database)), database);
        _shared.Add(key, shared);
        return shared;
    }
}

/// <summary>A bank that tests share, with its database.</summary>
internal sealed record SharedProcess(BankProcess Bank, TestDatabase Database)
{
    /// <summary>Audits the whole book.</summary>
    public async Task AssertSoundAsync() =>
        Assert.Empty(await new LedgerVerifier(Database.LedgerStore).VerifyAsync(default));
}
