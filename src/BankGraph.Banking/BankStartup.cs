using BankGraph.Banking.DemoData;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Migrations;
using BankGraph.Ledger;
using Microsoft.Extensions.Hosting;

namespace BankGraph.Banking;

/// <summary>
/// Opens the bank in order, before the host takes requests: schema, keys, demonstration data if it is wanted, ledger.
/// Closes the ledger last, when all that was asked of it has been answered.
/// </summary>
internal sealed class BankStartup(
    BankMigrator migrator,
    OpenBankKeys keys,
    DemoBank demo,
    LedgerWriter ledger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken);
        await keys.ExecuteAsync(cancellationToken);
        await demo.EnsureAsync(cancellationToken);
        await ledger.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => ledger.StopAsync(cancellationToken);
}
