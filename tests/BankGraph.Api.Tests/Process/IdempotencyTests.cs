using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

public abstract class IdempotencyTests<TStore>(BankProcesses banks) where TStore : ITestStore
{
    private const int Keys = 500;
    private const int Repeats = 3;

    [Fact]
    public async Task Transfer_EachKeySentThreeTimesAtOnce_MovesMoneyOnceAndAnswersAlike()
    {
        var bank = (await banks.QuietAsync<TStore>()).Bank;
        var customers = await BankSetup.CustomersAsync(bank, 2, 300m);
        var (client, from) = customers[0];
        var (payee, to) = customers[1];
        var keys = Enumerable.Range(0, Keys).Select(number => $"order-{number}").ToList();

        // The account has enough for 300 of the 500, so that refusals are repeated as well.
        var answers = await Task.WhenAll(
            keys.Concat(keys).Concat(keys).Select(key => client.TransferAsync(from, to, 1m, key, key)));

        foreach (var i in Enumerable.Range(0, Keys))
        {
            var payloads = Enumerable.Range(0, Repeats).Select(round => answers[(round * Keys) + i].Payload.ToString());
            Assert.Single(payloads.Distinct());
        }

        var booked = answers.Select(answer => answer.TransactionId).OfType<string>().ToList();
        Assert.Equal(300 * Repeats, booked.Count);
        Assert.Equal(300, booked.Distinct().Count());

        var history = await client.HistoryAsync(from);
        Histories.AssertSound(history);
        Assert.Equal(0m, await client.BalanceAsync(from));
        Assert.Equal(600m, await payee.BalanceAsync(to));
        Assert.Equal(300, history.Count(entry => entry.Kind == "TRANSFER"));
    }

    [Fact]
    public async Task Transfer_SameKeyOtherBody_IsRefusedAndMovesNothing()
    {
        var bank = (await banks.QuietAsync<TStore>()).Bank;
        var customers = await BankSetup.CustomersAsync(bank, 2, 100m);
        var (client, from) = customers[0];
        var (other, to) = customers[1];
        var key = BankClient.NewKey();
        Assert.True((await client.TransferAsync(from, to, 10m, key, "rent")).IsBooked);

        Assert.Equal("IdempotencyKeyReusedError", (await client.TransferAsync(from, to, 10.01m, key, "rent")).Error);
        Assert.Equal("IdempotencyKeyReusedError", (await client.TransferAsync(from, to, 10m, key, "Rent")).Error);
        Assert.Equal("IdempotencyKeyReusedError", (await client.WithdrawAsync(from, 10m, key, "rent")).Error);
        Assert.Equal(90m, await client.BalanceAsync(from));

        // Keys belong to a customer: another one's are of no account.
        Assert.True((await other.TransferAsync(to, from, 10m, key, "rent")).IsBooked);
    }
}
