using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class ReplayTests<TStore> where TStore : ITestStore
{
    [Fact]
    public Task Post_SameKeySameRequest_MovesOnce() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00 key=d        => booked
        deposit A 100.00 key=d        => replay
        transfer A B 30.00 key=t      => booked
        transfer A B 30.00 key=t      => replay
        withdraw B 5.00 key=w         => booked
        withdraw B 5.00 key=w         => replay
        ---
        A    70.00 EUR after 2
        B    25.00 EUR after 2
        """);

    [Fact]
    public Task Post_SameKeyOtherRequest_IsRefusedAndTheFirstAnswerStands() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00              => booked
        transfer A B 30.00 key=t      => booked
        transfer A B 31.00 key=t      => key reused
        withdraw A 30.00 key=t        => key reused
        transfer A B 30.00 key=t      => replay
        ---
        A    70.00 EUR after 2
        B    30.00 EUR after 1
        """);

    [Fact]
    public Task Post_KeyWithOtherCaseOrSpace_IsAnotherKey() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 1.00 key=abc        => booked
        deposit A 1.00 key=ABC        => booked
        deposit A 1.00 key=abć        => booked
        ---
        A    3.00 EUR after 3
        """);

    [Fact]
    public Task Post_RefusedKey_IsRefusedAgainAlthoughItWouldPassNow() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        transfer A B 5.00 key=t       => A has 0.00 of 5.00
        deposit A 100.00              => booked
        transfer A B 5.00 key=t       => A has 0.00 of 5.00, replayed
        transfer A B 5.00 key=t2      => booked
        ---
        A    95.00 EUR after 2
        B    5.00 EUR after 1
        """);

    [Fact]
    public Task Post_EveryRefusalOfTheBook_IsReplayedAsItWas() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=1.00
        open F EUR
        open U USD
        deposit A 92233720368547758.07 => booked
        transfer A X 5.00 key=1       => X not found
        freeze F
        transfer A F 5.00 key=2       => F not active
        transfer A U 5.00 key=3       => U has another currency
        deposit A 0.01 key=4          => invalid amount
        withdraw U 5.00 USD key=5     => U has 0.00 of 5.00
        unfreeze F
        withdraw A 92233720368547758.07 => booked
        deposit U 7.00 USD            => booked
        transfer A X 5.00 key=1       => X not found, replayed
        transfer A F 5.00 key=2       => F not active, replayed
        transfer A U 5.00 key=3       => U has another currency, replayed
        deposit A 0.01 key=4          => invalid amount, replayed
        withdraw U 5.00 USD key=5     => U has 0.00 of 5.00, replayed
        ---
        A    0.00 EUR after 2
        F    0.00 EUR after 0
        U    7.00 USD after 1
        """);

    [Fact]
    public Task Post_BookedThenFrozen_StillReplays() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 100.00 key=d        => booked
        freeze A
        deposit A 100.00 key=d        => replay
        ---
        A    100.00 EUR after 1
        """);

    [Fact]
    public async Task Post_Replay_ReturnsTheTransactionAsFirstAnswered()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100_00), await bank.OpenAccountAsync());
        var euro = Currency.FromCode("EUR");
        var request = PostingRequest.Split(
            bank.NewKey(),
            TransactionKind.Transfer,
            new Money(10_00, euro),
            new PostingLeg(bob, new Money(10_00, euro)),
            new PostingLeg(alice, new Money(-50, euro)),
            new PostingLeg(SystemAccount.For("FEES", euro), new Money(50, euro)),
            new PostingLeg(alice, new Money(-10_00, euro))) with
        {
            Description = "Miete März",
            ValueDate = new DateOnly(2026, 3, 5),
        };

        var first = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request)).Transaction;
        bank.Clock.Advance(TimeSpan.FromDays(1));
        var second = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request)).Transaction;
        var found = Assert.IsType<PostingResult.Booked>(await bank.Ledger.FindAnswerAsync(request.Key, default));

        Assert.Equal(4, first.Entries.Count);
        Assert.Equal("Miete März", first.Description);
        Assert.Equal(new DateOnly(2026, 3, 5), first.ValueDate);
        Assert.Equivalent(first, second, strict: true);
        Assert.Equivalent(first, found.Transaction, strict: true);
        Assert.True(found.IsReplay);
    }

    [Fact]
    public async Task FindAnswer_UnusedOrReusedKey_SaysSo()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var account = await bank.OpenAccountAsync();
        var request = bank.Transfer(account, Guid.NewGuid(), 1, key: "k");
        Assert.Null(await bank.Ledger.FindAnswerAsync(request.Key, default));

        var refused = Assert.IsType<PostingResult.Refused>(await bank.PostAsync(request));

        var found = Assert.IsType<PostingResult.Refused>(await bank.Ledger.FindAnswerAsync(request.Key, default));
        Assert.Equal(refused.Refusal, found.Refusal);
        var reused = await bank.Ledger.FindAnswerAsync(bank.NewKey("k", "another body"), default);
        Assert.IsType<LedgerRefusal.IdempotencyKeyReused>(Assert.IsType<PostingResult.Refused>(reused).Refusal);
    }

    [Fact]
    public async Task Post_SameKeyInAnotherScope_IsAnotherKey()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var account = await bank.OpenAccountAsync();
        var cash = SystemAccount.Cash(Currency.FromCode("EUR"));
        var one = new Money(1, cash.Currency);
        foreach (var scope in (Guid[])[Guid.NewGuid(), Guid.NewGuid()])
        {
            var key = new IdempotencyKey(scope, "same", RequestFingerprint.Of("same"));
            var request = PostingRequest.Move(key, TransactionKind.Deposit, cash, account, one);
            Assert.False(Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request)).IsReplay);
        }

        Assert.Equal(2, (await bank.AccountAsync(account)).BalanceMinor);
    }

    [Fact]
    public async Task Post_VeryLongKey_IsKept()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(10), await bank.OpenAccountAsync());
        var key = new string('k', 100_000);
        var request = bank.Transfer(alice, bob, 1, key);
        Assert.False(Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request)).IsReplay);
        Assert.True(Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request)).IsReplay);
    }

    [Fact]
    public async Task Post_KeyUsedBefore_IsReplayedOnTheSameConnection()
    {
        var opened = 0;
        await using var bank = await TestBank.OpenAsync<TStore>(store =>
            new FaultyStore(store) { OnOpen = () => Interlocked.Increment(ref opened) });
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var request = bank.Transfer(alice, bob, 60);
        await bank.PostAsync(request);
        var openedBefore = opened;

        var again = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(request));

        Assert.True(again.IsReplay);
        Assert.Equal(openedBefore, opened);
        Assert.Equal(40, (await bank.AccountAsync(alice)).BalanceMinor);
    }
}
