using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class LifecycleTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Stop_QueuedRequests_AreAllAnsweredFirst()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(options: new LedgerOptions { MaxBatchSize = 16 });
        var (alice, bob) = (await bank.OpenAccountWithAsync(1_000), await bank.OpenAccountAsync());
        var answers = Enumerable.Range(0, 1_000).Select(_ => bank.PostAsync(bank.Transfer(alice, bob, 1))).ToArray();

        await bank.Ledger.StopAsync(default);

        // They have their answers; that their callers go on may take a moment.
        await Task.WhenAll(answers).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1_000, (await bank.AccountAsync(bob)).BalanceMinor);
    }

    [Fact]
    public async Task Post_AfterStop_SaysUnavailable()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(10), await bank.OpenAccountAsync());
        await bank.Ledger.StopAsync(default);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => bank.PostAsync(bank.Transfer(alice, bob, 1)));
    }

    [Fact]
    public async Task Stop_NeverStarted_TellsWhoWaits()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(start: false);
        var (alice, bob) = (await bank.OpenAccountAsync(), await bank.OpenAccountAsync());
        var answer = bank.PostAsync(bank.Transfer(alice, bob, 1));
        await bank.Ledger.StopAsync(default);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => answer);
    }

    [Fact]
    public async Task Stop_GivenUpWhileTheStoreIsAway_DoesNotWaitForIt()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s), new LedgerOptions
        {
            RetryFor = TimeSpan.FromDays(1),
        });
        var (alice, bob) = (await bank.OpenAccountWithAsync(10), await bank.OpenAccountAsync());
        var failedOnce = new TaskCompletionSource();
        Assert.NotNull(store);
        store.BeforeCommit = () =>
        {
            failedOnce.TrySetResult();
            throw FaultyStore.InPassing;
        };

        var answer = bank.PostAsync(bank.Transfer(alice, bob, 1));
        await failedOnce.Task;
        await bank.Ledger.StopAsync(new CancellationToken(canceled: true));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => answer);
        Assert.Equal(0, (await bank.AccountAsync(bob)).BalanceMinor);
    }

    [Fact]
    public async Task Cancel_WhileQueued_WithdrawsTheRequest()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(start: false);
        var (alice, bob) = (await bank.OpenAccountAsync(), await bank.OpenAccountAsync());
        using var leaving = new CancellationTokenSource();
        var request = bank.Transfer(alice, bob, 1);
        var withdrawn = bank.Ledger.PostAsync(request, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => withdrawn);

        await bank.Ledger.StartAsync(default);

        Assert.IsType<PostingResult.Refused>(await bank.PostAsync(bank.Transfer(alice, bob, 2)));
        Assert.Null(await bank.Ledger.FindAnswerAsync(request.Key, default));
    }

    [Fact]
    public async Task Cancel_OnceInABatch_IsIgnored()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s));
        var (alice, bob) = (await bank.OpenAccountWithAsync(10), await bank.OpenAccountAsync());
        using var leaving = new CancellationTokenSource();
        Assert.NotNull(store);
        store.BeforeCommit = leaving.Cancel;

        Assert.IsType<PostingResult.Booked>(await bank.Ledger.PostAsync(bank.Transfer(alice, bob, 1), leaving.Token));
        Assert.True(leaving.IsCancellationRequested);
        Assert.Equal(1, (await bank.AccountAsync(bob)).BalanceMinor);
    }

    [Fact]
    public async Task Waiting_WhileABatchIsCommitted_IsCountedAndNothingOtherwise()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s));
        var (alice, bob) = (await bank.OpenAccountWithAsync(10), await bank.OpenAccountAsync());
        var waited = TimeSpan.Zero;
        Assert.NotNull(store);
        store.BeforeCommit = () => waited = bank.Ledger.Waiting;

        await bank.PostAsync(bank.Transfer(alice, bob, 1));
        Assert.True(bank.Ledger.IsRunning);
        await bank.Ledger.StopAsync(default);

        Assert.NotEqual(TimeSpan.Zero, waited);
        Assert.Equal(TimeSpan.Zero, bank.Ledger.Waiting);
        Assert.False(bank.Ledger.IsRunning);
    }
}
