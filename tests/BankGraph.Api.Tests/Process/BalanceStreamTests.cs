using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

[Collection(BankProcesses.Name)]
public sealed class BalanceStreamTests(BankProcesses banks)
{
    [Fact]
    public async Task OnBalanceChanged_Reconnected_GetsTheMissedThenTheLive()
    {
        var bank = await banks.QuietAsync();
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountAsync();
        var received = new List<JsonElement>();

        using (var socket = await client.ConnectAsync())
        {
            var live = await SubscribeAsync(socket, number, after: 0);
            await DepositAsync(client, number, 5);
            received.AddRange(await live.NextAsync(5));
        }

        await DepositAsync(client, number, 20);
        using (var socket = await client.ConnectAsync())
        {
            var resumed = await SubscribeAsync(socket, number, after: 5);
            received.AddRange(await resumed.NextAsync(20));
            await DepositAsync(client, number, 3);
            received.AddRange(await resumed.NextAsync(3));
        }

        AssertSame(await client.HistoryAsync(number), received);
    }

    [Fact]
    public async Task OnBalanceChanged_WithoutAfter_StartsWithTheNextChange()
    {
        var bank = await banks.QuietAsync();
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountWithAsync(1m);
        using var socket = await client.ConnectAsync();
        var fromNow = await SubscribeAsync(socket, number);

        // The second stream's first event shows that the first subscription, sent before it, stands.
        var fromStart = await SubscribeAsync(socket, number, after: 0);
        Assert.Equal(1, Sequence(await fromStart.NextAsync()));
        await DepositAsync(client, number, 2);

        Assert.Equal([2L, 3L], (await fromNow.NextAsync(2)).Select(Sequence));
        Assert.Equal([2L, 3L], (await fromStart.NextAsync(2)).Select(Sequence));
    }

    [Fact]
    public async Task OnBalanceChanged_DroppedAgainAndAgainWhileMoneyMoves_HasNoGapAndNoRepeat()
    {
        const int Deposits = 400;
        var bank = await banks.QuietAsync();
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountAsync();
        var random = new Random(1);

        var deposits = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DepositAsync(client, number, Deposits / 8)));
        var received = new List<JsonElement>();
        while (received.Count < Deposits)
        {
            using var socket = await client.ConnectAsync();
            var stream = await SubscribeAsync(socket, number, after: received.Count);
            received.AddRange(await stream.NextAsync(Math.Min(random.Next(1, 60), Deposits - received.Count)));
        }

        await deposits;
        AssertSame(await client.HistoryAsync(number), received);
    }

    [Fact]
    public async Task OnBalanceChanged_AcrossAKill_GoesOnWhereItWas()
    {
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet);
        var customers = await BankSetup.CustomersAsync(bank, 2, 1_000m);
        var (client, number) = customers[0];
        var received = new List<JsonElement>();

        using (var socket = await client.ConnectAsync())
        {
            var stream = await SubscribeAsync(socket, number, after: 0);
            var load = TransferLoad.Start(customers, clients: 8);
            received.AddRange(await stream.NextAsync(100));
            await bank.KillAsync();
            await load.WaitForEndAsync();
        }

        await bank.StartAgainAsync();
        await DepositAsync(client, number, 1);
        var history = await client.HistoryAsync(number);
        using (var socket = await client.ConnectAsync())
        {
            var stream = await SubscribeAsync(socket, number, after: received.Count);
            received.AddRange(await stream.NextAsync(history.Count - received.Count));
            await DepositAsync(client, number, 1);
            received.Add(await stream.NextAsync());
        }

        AssertSame(await client.HistoryAsync(number), received);
    }

    [Fact]
    public async Task OnBalanceChanged_SlowSubscriber_MissesNothingAndHoldsNobodyUp()
    {
        const int Deposits = 800;
        var bank = await banks.QuietAsync();
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountAsync();
        using var slow = new SlowSubscriber(client, number);
        using var fastSocket = await client.ConnectAsync();
        var fast = await SubscribeAsync(fastSocket, number, after: 0);

        // The slow one reads nothing but its first event until the fast one has seen everything.
        await DepositAsync(client, number, 1);
        await slow.ReadAsync(1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DepositAsync(client, number, Deposits / 8)));
        var quick = await fast.NextAsync(1 + Deposits);
        await slow.ReadAsync(Deposits);

        AssertSame(await client.HistoryAsync(number), quick);
        Assert.Equal(quick.Select(Sequence), slow.Sequences);
    }

    [Fact]
    public async Task OnBalanceChanged_AccountOfSomebodyElse_IsRefused()
    {
        var bank = await banks.QuietAsync();
        var customers = await BankSetup.CustomersAsync(bank, 2, 10m);
        using var socket = await customers[0].Client.ConnectAsync();

        var stream = await SubscribeAsync(socket, customers[1].AccountNumber, after: 0);

        var message = await stream.NextMessageAsync();
        Assert.Equal("error", message.GetProperty("type").GetString());
    }

    private static Task<BankSubscription> SubscribeAsync(BankSocket socket, string number, long? after = null) =>
        socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after });

    private static async Task DepositAsync(BankClient client, string number, int count)
    {
        for (var i = 1; i <= count; i++)
            Assert.True((await client.DepositAsync(number, i / 100m, description: new string('x', 140))).IsBooked);
    }

    private static long Sequence(JsonElement change) => change.GetProperty("sequence").GetInt64();

    /// <summary>The events are the history: the same entries, in the same order, each once.</summary>
    private static void AssertSame(IReadOnlyList<HistoryEntry> history, IReadOnlyList<JsonElement> events)
    {
        Assert.Equal(history, events.Select(change => HistoryEntry.Read(change.GetProperty("entry"))));
        Assert.All(events, change =>
        {
            var entry = HistoryEntry.Read(change.GetProperty("entry"));
            Assert.Equal(entry.Sequence, Sequence(change));
            Assert.Equal(entry.BalanceAfter, HistoryEntry.Money(change.GetProperty("balance")));
        });
    }
}
