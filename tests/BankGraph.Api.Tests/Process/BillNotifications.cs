using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>Subscribing to bill notifications so that none is missed.</summary>
internal static class BillNotifications
{
    /// <summary>Subscribes, and waits until the bank has taken the subscription up.</summary>
    public static async Task<BankSubscription> SubscribeAsync(BankClient client, BankSocket socket)
    {
        var stream = await socket.SubscribeAsync(BankOperations.OnBillNotification);

        // The bank does not say that a subscription stands; one that was asked for later and answers shows it.
        var number = await client.OpenAccountWithAsync(1m);
        var balance = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await balance.NextAsync();
        await balance.CompleteAsync();
        return stream;
    }
}
