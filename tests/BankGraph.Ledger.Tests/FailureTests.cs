using System.Data.Common;
using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class FailureTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestBank? _bank;
    private FaultyStore? _store;
    private Guid _alice;
    private Guid _bob;

    private TestBank Bank => _bank ?? throw new InvalidOperationException();

    private FaultyStore Store => _store ?? throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>(s => _store = new FaultyStore(s));
        (_alice, _bob) = (await Bank.OpenAccountWithAsync(100), await Bank.OpenAccountAsync());
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(await new LedgerVerifier(Bank.LedgerStore).VerifyAsync(default));
        await Bank.DisposeAsync();
    }

    [Fact]
    public async Task Commit_FailsInPassing_RunsAgainAndMovesOnce()
    {
        Store.BeforeCommit = FaultyStore.Fail(3, FaultyStore.InPassing);
        var booked = Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(Bank.Transfer(_alice, _bob, 10)));
        Assert.False(booked.IsReplay);
        await AssertBalancesAsync(90, 10);
    }

    [Fact]
    public async Task Commit_OutcomeUnknownButCommitted_IsTheFirstAnswer()
    {
        Store.AfterCommit = FaultyStore.Fail(1, FaultyStore.InPassing);
        var request = Bank.Transfer(_alice, _bob, 10);
        var booked = Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(request));
        var again = Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(request));

        Assert.False(booked.IsReplay);
        Assert.True(again.IsReplay);
        Assert.Equivalent(booked.Transaction, again.Transaction, strict: true);
        await AssertBalancesAsync(90, 10);
    }

    [Fact]
    public async Task Commit_OutcomeUnknownByAnErrorNobodyKnows_IsTheFirstAnswerForEveryCaller()
    {
        Store.AfterCommit = FaultyStore.Fail(1, new InvalidOperationException("The wire is cut."));
        var answers = await PostTogetherAsync(Enumerable.Range(0, 9).Select(_ => Bank.Transfer(_alice, _bob, 10)));
        Assert.All(answers, a => Assert.False(Assert.IsType<PostingResult.Booked>(a).IsReplay));
        await AssertBalancesAsync(10, 90);
    }

    [Fact]
    public async Task Commit_OutcomeUnknownOfARefusal_RefusesAgainAndMovesNothing()
    {
        Store.AfterCommit = FaultyStore.Fail(1, FaultyStore.InPassing);
        var refused = Assert.IsType<PostingResult.Refused>(await Bank.PostAsync(Bank.Transfer(_alice, _bob, 101)));
        Assert.IsType<LedgerRefusal.InsufficientFunds>(refused.Refusal);
        await AssertBalancesAsync(100, 0);
    }

    [Fact]
    public async Task Open_FailsAfterALostConnection_OpensAgain()
    {
        Store.BeforeCommit = FaultyStore.Fail(1, FaultyStore.InPassing);
        Store.OnOpen = FaultyStore.Fail(2, FaultyStore.InPassing);
        Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(Bank.Transfer(_alice, _bob, 10)));
        await AssertBalancesAsync(90, 10);
    }

    [Fact]
    public async Task Commit_FailsForLonger_SaysUnavailableAndTheKeyTellsLater()
    {
        await using var ledger = Bank.NewWriter(new LedgerOptions { RetryFor = TimeSpan.Zero });
        await ledger.StartAsync(default);
        var request = Bank.Transfer(_alice, _bob, 10);
        Store.AfterCommit = FaultyStore.Fail(1, FaultyStore.InPassing);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.PostAsync(request, default));

        Assert.True(Assert.IsType<PostingResult.Booked>(await ledger.PostAsync(request, default)).IsReplay);
        await AssertBalancesAsync(90, 10);
    }

    [Fact]
    public async Task Commit_KeyConflictOnce_ReadsAgain()
    {
        Store.BeforeCommit = FaultyStore.Fail(1, FaultyStore.Conflict);
        Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(Bank.Transfer(_alice, _bob, 10)));
        await AssertBalancesAsync(90, 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Batch_OnePoisonedRequest_FailsAlone(int position)
    {
        await Bank.PoisonAsync("ledger_entries");

        var answers = await PostTogetherAsync(Enumerable.Range(0, 9).Select(i =>
            Bank.Transfer(_alice, _bob, 10, description: i == position ? "poison" : "fine")));

        for (var i = 0; i < answers.Length; i++)
        {
            if (i == position) Assert.IsAssignableFrom<DbException>(answers[i]);
            else Assert.IsType<PostingResult.Booked>(answers[i]);
        }

        await AssertBalancesAsync(20, 80);
    }

    [Fact]
    public async Task Batch_TwoPoisonedRequests_TheOthersAreDecidedInTheirOrder()
    {
        await Bank.PoisonAsync("ledger_entries");

        var answers = await PostTogetherAsync(
        [
            Bank.Transfer(_alice, _bob, 60),
            Bank.Transfer(_alice, _bob, 1, description: "poison"),
            Bank.Transfer(_alice, _bob, 60),
            Bank.Transfer(_bob, _alice, 60),
            Bank.Transfer(_bob, _alice, 0, description: "poison"),
            Bank.Transfer(_bob, _alice, 1, description: "poison"),
            Bank.Transfer(_alice, _bob, 100),
        ]);

        var told = answers.Select(a => a switch
        {
            PostingResult.Booked => "booked",
            PostingResult.Refused => "refused",
            _ => "failed",
        });
        Assert.Equal(["booked", "failed", "refused", "booked", "refused", "refused", "booked"], told);
        await AssertBalancesAsync(0, 100);
    }

    /// <summary>
    /// Queues the requests on a writer that starts afterwards, so that they are one batch. Each gives its answer or the
    /// exception it met.
    /// </summary>
    private async Task<object[]> PostTogetherAsync(IEnumerable<PostingRequest> requests)
    {
        await using var ledger = Bank.NewWriter();
        var answers = requests.Select(async request =>
        {
            try
            {
                return (object)await ledger.PostAsync(request, default);
            }
            catch (Exception e)
            {
                return e;
            }
        }).ToArray();
        await ledger.StartAsync(default);
        return await Task.WhenAll(answers);
    }

    private async Task AssertBalancesAsync(long alice, long bob)
    {
        Assert.Equal(alice, (await Bank.AccountAsync(_alice)).BalanceMinor);
        Assert.Equal(bob, (await Bank.AccountAsync(_bob)).BalanceMinor);
    }
}
