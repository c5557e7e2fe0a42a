using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class LedgerWriterTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Post_Transfer_MovesMoneyOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100_00), await bank.OpenAccountAsync());

        var request = bank.Transfer(alice, bob, 30_00, description: "Rent");
        var booked = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request));
        var again = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request));

        Assert.False(booked.IsReplay);
        Assert.True(again.IsReplay);
        Assert.Equal(booked.Transaction.Id, again.Transaction.Id);
        Assert.Equal(70_00, (await bank.AccountAsync(alice)).BalanceMinor);
        Assert.Equal(30_00, (await bank.AccountAsync(bob)).BalanceMinor);
    }
}
