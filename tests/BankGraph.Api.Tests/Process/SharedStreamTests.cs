using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>Streams of one process that follow what others do, whatever happens to Redis between them.</summary>
[Collection(Lines.Faults)]
public sealed class SharedStreamTests(SharedBank bank) : IClassFixture<SharedBank>, IAsyncLifetime
{
    public Task InitializeAsync() => bank.UntilAsync("Healthy");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task OnBalanceChanged_TransferOnAnotherProcess_ArrivesOnBothAccounts()
    {
        var customers = await BankSetup.CustomersAsync(bank.Here, 2, 100m);
        using var payer = bank.Twin(customers[0].Client);
        using var payee = bank.Twin(customers[1].Client);
        using var payersSocket = await payer.ConnectAsync();
        using var payeesSocket = await payee.ConnectAsync();
        var debits = await SubscribeAsync(payersSocket, customers[0].AccountNumber);
        var credits = await SubscribeAsync(payeesSocket, customers[1].AccountNumber);
        await debits.NextAsync();
        await credits.NextAsync();

        for (var i = 1; i <= 3; i++)
        {
            var transfer = await customers[0].Client.TransferAsync(
                customers[0].AccountNumber, customers[1].AccountNumber, i);

            var (debit, credit) = (await debits.NextAsync(), await credits.NextAsync());
            Assert.Equal(transfer.TransactionId, Entry(debit).TransactionId);
            Assert.Equal((1 + i, -i), (Entry(debit).Sequence, Entry(debit).Amount));
            Assert.Equal((1 + i, i), (Entry(credit).Sequence, Entry(credit).Amount));
        }
    }

    [Fact]
    public async Task OnBillNotification_BillsFetchedByAnotherProcess_Arrive()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Here);
        using var twin = bank.Twin(client);
        using var socket = await twin.ConnectAsync();
        var stream = await BillNotifications.SubscribeAsync(twin, socket);

        var billers = (await client.SendAsync(BankOperations.Billers)).Payload.GetProperty("nodes");
        await client.MutateAsync(BankOperations.LinkBiller, new
        {
            billerId = billers[0].GetProperty("id").GetString(),
            customerReference = StubBillers.NewReference(),
        });

        // What is only due soon, the worker's calendar may tell in between.
        var kinds = new List<string?>();
        while (kinds.Count(kind => kind == "ISSUED") < 3)
            kinds.Add((await stream.NextAsync()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task OnBalanceChanged_RedisKilledAgainAndAgain_EveryEventArrivesOnceAndInOrder()
    {
        const int Deposits = 150;
        using var client = await BankClient.NewCustomerAsync(bank.Here);
        using var twin = bank.Twin(client);
        var number = await client.OpenAccountAsync();
        using var socket = await twin.ConnectAsync();
        var stream = await SubscribeAsync(socket, number);
        await DepositAsync(client, number, 1);
        var received = new List<JsonElement> { await stream.NextAsync() };

        for (var kill = 1; kill <= 3; kill++)
        {
            // Booked before, while and after Redis is dead.
            var deposits = DepositAsync(client, number, Deposits);
            await bank.Redis.KillAsync();
            await bank.UntilAsync("Degraded");
            await DepositAsync(client, number, 1);
            await bank.Redis.StartAgainAsync();
            await deposits;

            received.AddRange(await stream.NextAsync(Deposits + 1));
        }

        await bank.UntilAsync("Healthy");
        await DepositAsync(client, number, 1);
        received.Add(await stream.NextAsync());
        Assert.Equal(await client.HistoryAsync(number), received.Select(Entry));
    }

    [Fact]
    public async Task OnBalanceChanged_WorkerKilledBetweenCommitAndPublish_EveryEventArrivesOnceAndInOrder()
    {
        const int Before = 60, After = 20;
        using var client = await BankClient.NewCustomerAsync(bank.Here);
        using var twin = bank.Twin(client);
        var number = await client.OpenAccountAsync();
        using var socket = await twin.ConnectAsync();
        var stream = await SubscribeAsync(socket, number);
        var received = new List<JsonElement>();

        for (var kill = 1; kill <= 3; kill++)
        {
            var deposits = DepositAsync(client, number, Before);
            await Task.Delay(kill * 20);
            await bank.Worker.KillAsync();
            await deposits;

            // Committed while nobody is there who publishes.
            await DepositAsync(client, number, After);
            await bank.Worker.StartAgainAsync();
            received.AddRange(await stream.NextAsync(Before + After));
        }

        Assert.Equal(await client.HistoryAsync(number), received.Select(Entry));
    }

    [Fact]
    public async Task OnBalanceChanged_CutOffWhileOthersWereTold_CatchesUp()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Here);
        using var twin = bank.Twin(client);
        var number = await client.OpenAccountWithAsync(1m);
        using var socketHere = await client.ConnectAsync();
        using var socketThere = await twin.ConnectAsync();
        var here = await SubscribeAsync(socketHere, number);
        var there = await SubscribeAsync(socketThere, number);
        await here.NextAsync();
        await there.NextAsync();

        for (var cut = 1; cut <= 3; cut++)
        {
            bank.Cable.Cut();
            await SharedBank.UntilAsync(bank.There, "Degraded");
            await DepositAsync(client, number, 2);
            var signalled = await here.NextAsync(2);
            bank.Cable.Join();

            // Redis has forgotten those signals; only looking finds what they told of.
            Assert.Equal(signalled.Select(Entry), (await there.NextAsync(2)).Select(Entry));
        }
    }

    [Fact]
    public async Task OnBalanceChanged_RedisFlushed_GoesOn()
    {
        using var client = await BankClient.NewCustomerAsync(bank.Here);
        using var twin = bank.Twin(client);
        var number = await client.OpenAccountAsync();
        using var socket = await twin.ConnectAsync();
        var stream = await SubscribeAsync(socket, number);
        await DepositAsync(client, number, 1);
        Assert.Equal(1, Entry(await stream.NextAsync()).Sequence);

        Assert.Equal("OK", await bank.Redis.ExecuteAsync("FLUSHALL"));
        await DepositAsync(client, number, 2);

        Assert.Equal([2L, 3L], (await stream.NextAsync(2)).Select(change => Entry(change).Sequence));
    }

    [Fact]
    public async Task Bank_RedisHangs_AnswersEverythingAndTellsTheStreamsAfterwards()
    {
        var customers = await BankSetup.CustomersAsync(bank.Here, 2, 100m);
        var (client, number) = customers[0];
        using var twin = bank.Twin(client);
        using var early = await twin.ConnectAsync();
        var earlyStream = await SubscribeAsync(early, number);
        await earlyStream.NextAsync();

        await bank.Redis.PauseAsync();
        try
        {
            // Each of these is answered while Redis stands still, or its client gives up waiting.
            for (var i = 1; i <= 20; i++)
                Assert.True((await client.TransferAsync(number, customers[1].AccountNumber, 1m)).IsBooked);
            Assert.Equal(80m, await twin.BalanceAsync(number));
            using var newcomer = await BankClient.NewCustomerAsync(bank.There);
            await newcomer.OpenAccountWithAsync(5m);
            using var late = await twin.ConnectAsync();
            Assert.Equal(21, (await (await SubscribeAsync(late, number)).NextAsync(21)).Count);
            await bank.UntilAsync("Degraded");
            Assert.Contains("redis: away", await SharedBank.HealthAsync(bank.There));
        }
        finally
        {
            await bank.Redis.ResumeAsync();
        }

        var changes = await earlyStream.NextAsync(20);
        Assert.Equal(Enumerable.Range(2, 20), changes.Select(change => (int)Entry(change).Sequence));
    }

    private static Task<BankSubscription> SubscribeAsync(BankSocket socket, string number) =>
        socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });

    private static async Task DepositAsync(BankClient client, string number, int count)
    {
        for (var i = 0; i < count; i++) Assert.True((await client.DepositAsync(number, 1m)).IsBooked);
    }

    private static HistoryEntry Entry(JsonElement change) => HistoryEntry.Read(change.GetProperty("entry"));
}
