using System.Collections.Concurrent;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

public abstract class ConcurrentTransferTests<TStore>(BankProcesses banks) where TStore : ITestStore
{
    private const int Accounts = 4;
    private const int Clients = 64;
    private const int Transfers = 5_000;
    private const decimal InitialBalance = 400m;

    [Fact]
    public async Task Transfer_ManyClientsOnFewAccounts_KeepsEveryRuleOfTheBook()
    {
        var process = await banks.QuietAsync<TStore>();
        var customers = await BankSetup.CustomersAsync(process.Bank, Accounts, InitialBalance);
        var booked = new ConcurrentDictionary<string, bool>();
        var refused = 0;
        var count = 0;

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(ClientAsync));

        var histories = new List<List<HistoryEntry>>();
        foreach (var (client, number) in customers)
        {
            var history = await client.HistoryAsync(number);
            Histories.AssertSound(history);
            Assert.Equal(history[^1].BalanceAfter, await client.BalanceAsync(number));
            histories.Add(history);
        }

        var entries = histories.SelectMany(history => history).ToList();
        Histories.AssertBothLegs(entries);
        Assert.Equal(Accounts * InitialBalance, histories.Sum(history => history[^1].BalanceAfter));
        var found = entries.Where(entry => entry.Kind == "TRANSFER").Select(entry => entry.TransactionId).ToHashSet();
        Assert.True(found.SetEquals(booked.Keys), "The histories show other transfers than were acknowledged.");
        Assert.Equal(Transfers, booked.Count + refused);
        await process.AssertSoundAsync();

        async Task ClientAsync(int index)
        {
            var random = new Random(index);
            var (client, from) = customers[index % Accounts];
            while (Interlocked.Increment(ref count) <= Transfers)
            {
                var to = customers[(index + random.Next(1, Accounts)) % Accounts].AccountNumber;
                var answer = await client.TransferAsync(from, to, random.Next(1, 20_000) / 100m);
                if (answer.TransactionId is { } id)
                {
                    Assert.True(booked.TryAdd(id, true), "Two transfers were answered with one transaction.");
                    continue;
                }

                Assert.Equal("InsufficientFundsError", answer.Error);
                Interlocked.Increment(ref refused);
            }
        }
    }
}
