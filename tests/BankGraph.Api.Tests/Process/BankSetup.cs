using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

/// <summary>Where the tests begin.</summary>
internal static class BankSetup
{
    // What a machine answers late because it has much else to do is no answer that failed.
    private static readonly BankProcessSettings Patient = new BankProcessSettings { IsShortLived = true }
        .With("GraphQL:ExecutionTimeout", "00:05:00")
        .With("Redis:Timeout", "00:00:01");

    /// <summary>A bank without a demonstration's past; it starts faster.</summary>
    public static BankProcessSettings Quiet { get; } = Patient.With("DemoData:Enabled", "false");

    /// <summary>A bank whose billers are the tests'; the demonstration names them.</summary>
    public static BankProcessSettings With(StubBillers billers) =>
        Patient.With("BillPayments:GatewayUrl", billers.GatewayUrl);

    /// <summary>The same settings on a database.</summary>
    public static BankProcessSettings On(this BankProcessSettings settings, TestDatabase database) =>
        database.Settings.Aggregate(settings, (all, setting) => all.With(setting.Key, setting.Value));

    /// <summary>New customers, each with one account and the same balance.</summary>
    public static async Task<List<(BankClient Client, string AccountNumber)>> CustomersAsync(
        BankProcess bank,
        int count,
        decimal balance)
    {
        var customers = new List<(BankClient Client, string AccountNumber)>();
        while (customers.Count < count)
        {
            var client = await BankClient.NewCustomerAsync(bank);
            customers.Add((client, await client.OpenAccountWithAsync(balance)));
        }

        return customers;
    }
}
