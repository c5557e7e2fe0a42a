using System.Data.Common;
using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class HoldReplayTests<TStore> where TStore : ITestStore
{
    [Fact]
    public Task Post_SameKeySameRequest_HasOneEffect() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00                  => booked
        hold A 40.00 as=h key=p           => held
        hold A 40.00 as=h key=p           => held, replayed
        hold A 41.00 as=h key=p           => key reused
        hold A 5.00 as=i key=q            => held
        hold A 6.00 as=j key=r expires=0  => held
        capture h B 30.00 key=c           => booked
        capture h B 30.00 key=c           => replay
        release i key=x                   => released
        release i key=x                   => released, replayed
        expire j key=e                    => expired
        expire j key=e                    => expired, replayed
        hold A 40.00 as=h key=p           => held, replayed
        hold A 5.00 as=i key=q            => held, replayed
        release h key=x                   => key reused
        capture h B 30.00 key=x           => key reused
        ---
        A    70.00 EUR after 2
        B    30.00 EUR after 1
        """);

    [Fact]
    public Task Post_EveryRefusalOfAHold_IsReplayedAsItWas() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        hold A 5.00 key=1                 => A has 0.00 of 5.00
        deposit A 100.00                  => booked
        hold A 5.00 as=h expires=1        => held
        release late key=2                => no such hold
        expire h key=3                    => not overdue
        capture h A 5.00 key=4            => same account
        capture h B 5.01 key=5            => invalid amount
        clock 1
        expire h                          => expired
        release h key=6                   => already expired
        hold A 5.00 key=1                 => A has 0.00 of 5.00, replayed
        release late key=2                => no such hold, replayed
        expire h key=3                    => not overdue, replayed
        capture h A 5.00 key=4            => same account, replayed
        capture h B 5.01 key=5            => invalid amount, replayed
        release h key=6                   => already expired, replayed
        ---
        A    100.00 EUR after 1
        """);

    [Fact]
    public async Task Post_Replay_ReturnsTheHoldAsFirstAnswered()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountWithAsync(100);
        var at = bank.Clock.Instant().AddDays(7).AddTicks(3);
        var amount = new Money(40, Currency.FromCode("EUR"));
        var place = PostingRequest.PlaceHold(bank.NewKey(), alice, amount, at) with { Description = "Zürich" };
        var first = Assert.IsType<PostingResult.HoldPlaced>(await bank.PostAsync(place)).Hold;
        var release = bank.Release(first.Id);
        var released = Assert.IsType<PostingResult.HoldReleased>(await bank.PostAsync(release)).Hold;
        bank.Clock.Advance(TimeSpan.FromDays(1));

        var placedAgain = Assert.IsType<PostingResult.HoldPlaced>(await bank.PostAsync(place));
        var found = Assert.IsType<PostingResult.HoldPlaced>(await bank.Ledger.FindAnswerAsync(place.Key, default));
        var releasedAgain = Assert.IsType<PostingResult.HoldReleased>(await bank.PostAsync(release));

        Assert.Equal((HoldStatus.Open, HoldStatus.Released), (first.Status, released.Status));
        Assert.Equivalent(first, placedAgain.Hold, strict: true);
        Assert.Equivalent(first, found.Hold, strict: true);
        Assert.Equivalent(released, releasedAgain.Hold, strict: true);
        Assert.True(placedAgain.IsReplay && found.IsReplay && releasedAgain.IsReplay);
    }

    [Fact]
    public async Task Post_OneHoldResolvedManyTimesInOneBatch_IsResolvedByTheFirst()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var hold = await bank.PlaceHoldAsync(alice, 40);
        await using var ledger = bank.NewWriter();
        PostingRequest[] requests =
        [
            bank.Transfer(alice, bob, 61),
            bank.Capture(hold.Id, bob, 30, "c"),
            bank.Capture(hold.Id, bob, 30, "c"),
            bank.Capture(hold.Id, bob, 10),
            bank.Release(hold.Id),
            bank.Transfer(alice, bob, 61),
            PostingRequest.PlaceHold(bank.NewKey(), alice, new Money(9, Currency.FromCode("EUR"))),
            bank.Transfer(alice, bob, 1),
        ];
        var answers = requests.Select(r => ledger.PostAsync(r, default)).ToArray();
        await ledger.StartAsync(default);

        var told = (await Task.WhenAll(answers)).Select(a => a switch
        {
            PostingResult.Refused r => r.Refusal.GetType().Name,
            _ => a.GetType().Name + (a.IsReplay ? " again" : ""),
        });
        Assert.Equal(
            [
                "InsufficientFunds", "Booked", "Booked again", "HoldAlreadyResolved", "HoldAlreadyResolved", "Booked",
                "HoldPlaced", "InsufficientFunds",
            ],
            told);
        Assert.Equal((9, 9), await StandingAsync(bank, alice));
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_OutcomeUnknown_HasOneEffectAndTheFirstAnswer(bool isCommitted)
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s));
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var amount = new Money(40, Currency.FromCode("EUR"));

        Fail();
        var placed = Assert.IsType<PostingResult.HoldPlaced>(
            await bank.PostAsync(PostingRequest.PlaceHold(bank.NewKey(), alice, amount)));
        var other = await bank.PlaceHoldAsync(alice, 7);
        Fail();
        var captured = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Capture(placed.Hold.Id, bob, 30)));
        Fail();
        var released = Assert.IsType<PostingResult.HoldReleased>(await bank.PostAsync(bank.Release(other.Id)));

        Assert.False(placed.IsReplay || captured.IsReplay);
        Assert.Equal(HoldStatus.Released, released.Hold.Status);
        Assert.Equal((70, 0), await StandingAsync(bank, alice));
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));

        void Fail()
        {
            var failure = FaultyStore.Fail(1, FaultyStore.InPassing);
            if (isCommitted) store!.AfterCommit = failure; // Set by the time the bank is open.
            else store!.BeforeCommit = failure; // Set by the time the bank is open.
        }
    }

    [Fact]
    public async Task Batch_OnePoisonedHold_FailsAlone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountWithAsync(100);
        await bank.PoisonAsync("ledger_holds");
        await using var ledger = bank.NewWriter();
        var answers = Enumerable.Range(0, 5).Select(i => ledger.PostAsync(Place(i == 3 ? "poison" : "fine"), default));
        var queued = answers.ToArray();
        await ledger.StartAsync(default);

        for (var i = 0; i < queued.Length; i++)
        {
            var answer = queued[i];
            if (i == 3) await Assert.ThrowsAnyAsync<DbException>(() => answer);
            else Assert.IsType<PostingResult.HoldPlaced>(await answer);
        }

        Assert.Equal((100, 40), await StandingAsync(bank, alice));
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));

        PostingRequest Place(string description) =>
            PostingRequest.PlaceHold(bank.NewKey(), alice, new Money(10, Currency.FromCode("EUR"))) with
            {
                Description = description,
            };
    }

    private static async Task<(long Balance, long Held)> StandingAsync(TestBank bank, Guid id)
    {
        var account = await bank.AccountAsync(id);
        return (account.BalanceMinor, account.HeldMinor);
    }
}
