using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Tests that start processes take turns, so that each has the machine; those that need no bank of their own share two.
/// </summary>
[CollectionDefinition(Name)]
public sealed class BankProcesses : ICollectionFixture<BankProcesses>, IAsyncLifetime
{
    public const string Name = "bank processes";

    private BankProcess? _quiet;
    private BankProcess? _withBillers;
    private StubBillers? _billers;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    /// <summary>A bank without billers and demonstration.</summary>
    internal async Task<BankProcess> QuietAsync() => _quiet ??= await BankProcess.StartAsync(BankSetup.Quiet);

    /// <summary>A bank whose billers are the tests'.</summary>
    internal async Task<(BankProcess Bank, StubBillers Billers)> WithBillersAsync()
    {
        _billers ??= await StubBillers.StartAsync();
        _withBillers ??= await BankProcess.StartAsync(BankSetup.With(_billers));
        return (_withBillers, _billers);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_quiet is not null) await _quiet.DisposeAsync();
        if (_withBillers is not null) await _withBillers.DisposeAsync();
        if (_billers is not null) await _billers.DisposeAsync();
    }
}
