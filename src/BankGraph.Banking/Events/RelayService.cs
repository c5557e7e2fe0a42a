using BankGraph.Ledger;
using Microsoft.Extensions.Hosting;

namespace BankGraph.Banking.Events;

/// <summary>Keeps both relays running as long as the host does.</summary>
internal sealed class RelayService(OutboxRelay transactions, BillNotificationRelay notifications) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(transactions.RunAsync(stoppingToken), notifications.RunAsync(stoppingToken));
}
