using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

[Collection(Lines.Faults)]
public sealed class CrashTests
{
    private const int Kills = 3;
    private const int Clients = 24;

    [Fact]
    public async Task Kill_InMidLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet);
        var customers = await BankSetup.CustomersAsync(bank, 3, 1_000m);
        var acknowledged = new Dictionary<string, string>();

        for (var kill = 1; kill <= Kills; kill++)
        {
            var load = TransferLoad.Start(customers, Clients);
            await load.WaitForAsync(150 * kill);
            await bank.KillAsync();
            await load.WaitForEndAsync();
            foreach (var (key, transaction) in load.Acknowledged) acknowledged.Add(key, transaction);
            await AssertFileSoundAsync(bank);

            await bank.StartAgainAsync();
            AssertAllThereOnce(acknowledged, await HistoriesAsync(customers));

            // A client that got no answer asks again with the same key, as often as it likes.
            Assert.Equal(Clients, load.Unacknowledged.Count);
            foreach (var order in load.Unacknowledged)
            {
                var answers = new[] { await order.SendAsync(), await order.SendAsync() };
                Assert.NotNull(answers[0].TransactionId);
                Assert.Equal(answers[0].TransactionId, answers[1].TransactionId);
                acknowledged.Add(order.Key, answers[0].TransactionId ?? "");
            }
        }

        var histories = await HistoriesAsync(customers);
        AssertAllThereOnce(acknowledged, histories);
        Assert.All(histories, Histories.AssertSound);
        Assert.Equal(3_000m, histories.Sum(history => history[^1].BalanceAfter));
        var entries = histories.SelectMany(history => history).ToList();
        Histories.AssertBothLegs(entries);
        Assert.Equal(acknowledged.Count * 2, entries.Count(entry => entry.Kind == "TRANSFER"));
        await bank.KillAsync();
        await AssertFileSoundAsync(bank);
    }

    [Fact]
    public async Task Stop_InMidLoad_AnswersWhatItBookedAndEndsCleanly()
    {
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet);
        var customers = await BankSetup.CustomersAsync(bank, 2, 1_000m);
        var load = TransferLoad.Start(customers, Clients);
        await load.WaitForAsync(150);

        Assert.Equal(0, await bank.StopAsync());

        await load.WaitForEndAsync();
        await AssertFileSoundAsync(bank);
        await bank.StartAgainAsync();
        AssertAllThereOnce(load.Acknowledged, await HistoriesAsync(customers));
    }

    [Fact]
    public async Task Stop_WithOpenStreams_ClosesThemAndEnds()
    {
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet);
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountWithAsync(1m);
        using var socket = await client.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await stream.NextAsync();

        Assert.Equal(0, await bank.StopAsync());

        // Told, not cut off: the client knows at once that it has to look for another process.
        await Assert.ThrowsAsync<BankSocketClosedException>(async () =>
        {
            while (true) await stream.NextMessageAsync();
        });
    }

    private static async Task AssertFileSoundAsync(BankProcess bank)
    {
        using var file = new BankFile(bank.DatabaseFile);
        await file.AssertSoundAsync();
    }

    private static async Task<List<List<HistoryEntry>>> HistoriesAsync(
        IEnumerable<(BankClient Client, string AccountNumber)> customers)
    {
        var histories = new List<List<HistoryEntry>>();
        foreach (var (client, number) in customers) histories.Add(await client.HistoryAsync(number));
        return histories;
    }

    /// <summary>Each acknowledged key has one debit and one credit, of the transaction it was answered with.</summary>
    private static void AssertAllThereOnce(
        IReadOnlyDictionary<string, string> acknowledged,
        IEnumerable<List<HistoryEntry>> histories)
    {
        var entries = histories.SelectMany(history => history).ToLookup(entry => entry.Description);
        foreach (var (key, transaction) in acknowledged)
        {
            Assert.Equal([transaction, transaction], entries[key].Select(entry => entry.TransactionId));
            Assert.Equal(0m, entries[key].Sum(entry => entry.Amount));
        }
    }
}
