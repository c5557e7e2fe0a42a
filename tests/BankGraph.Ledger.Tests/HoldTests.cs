using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public abstract class HoldTests<TStore> where TStore : ITestStore
{
    [Fact]
    public Task Place_Money_IsSetAsideAndStaysBooked() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 100.00        => booked
        hold A 40.00            => held
        hold A 60.01            => A has 60.00 of 60.01
        hold A 60.00            => held
        hold A 0.01             => A has 0.00 of 0.01
        withdraw A 0.01         => A has 0.00 of 0.01
        ---
        A    100.00 EUR after 1 holding 100.00
        """);

    [Fact]
    public Task Place_Overdraft_CanBeHeldUp() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=5.00
        hold A 5.01             => A has 5.00 of 5.01
        hold A 5.00             => held
        ---
        A    0.00 EUR after 0 holding 5.00
        """);

    [Fact]
    public Task Place_Refusals_AreThoseOfADebitInTheirOrder() => Scenario.RunAsync<TStore>("""
        open A EUR
        open F USD
        freeze F
        hold X 0.00             => invalid amount
        hold A -1.00            => invalid amount
        hold X 1.00             => X not found
        hold F 1.00             => F not active
        hold A 1.00 USD         => A has another currency
        hold A 1.00             => A has 0.00 of 1.00
        ---
        A    0.00 EUR after 0
        """);

    [Fact]
    public Task Place_MoreThanATotalCanCarry_IsAnInvalidAmount() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 1.00                           => booked
        hold CASH 92233720368547757.00 as=h      => held
        hold CASH 92233720368547757.00           => invalid amount
        release h                                => released
        ---
        CASH -1.00 EUR after 1
        """);

    [Fact]
    public Task Capture_Whole_MovesWhatWasHeld() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00        => booked
        hold A 100.00 as=h      => held
        capture h B 100.00      => booked
        ---
        A    0.00 EUR after 2
        B    100.00 EUR after 1
        """);

    [Fact]
    public Task Capture_Part_IsFinalAndReleasesTheRest() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00        => booked
        hold A 40.00 as=h       => held
        hold A 10.00 as=other   => held
        capture h B 30.00       => booked
        capture h B 10.00       => already captured
        transfer A B 60.01      => A has 60.00 of 60.01
        transfer A B 60.00      => booked
        ---
        A    10.00 EUR after 3 holding 10.00
        B    90.00 EUR after 2
        """);

    [Fact]
    public Task Capture_ToTheBank_OpensItsAccount() => Scenario.RunAsync<TStore>("""
        open A USD overdraft=5.00
        hold A 5.00 USD as=h    => held
        capture h CASH 5.00 USD => booked
        ---
        A    -5.00 USD after 1
        CASH 5.00 USD after 1
        """);

    [Fact]
    public Task Capture_BeyondALoweredOverdraft_IsWhatWasPromised() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=50.00
        open B EUR
        hold A 30.00 as=h       => held
        hold A 20.00 as=i       => held
        overdraft A 10.00
        capture h B 30.00       => booked
        transfer A B 0.01       => A has -40.00 of 0.01
        release i               => released
        overdraft A 30.00
        ---
        A    -30.00 EUR after 1
        B    30.00 EUR after 1
        """);

    [Fact]
    public Task Capture_SeveralRefusalsApply_AnswersTheFirstInOrder() => Scenario.RunAsync<TStore>("""
        open A EUR overdraft=50.00
        open B EUR
        open U USD
        open F USD
        freeze F
        deposit B 92233720368547758.07 => booked
        hold A 10.00 as=gone    => held
        release gone            => released
        hold A 10.00 as=h       => held
        capture none A 0.00     => invalid amount
        capture none A 1.00     => no such hold
        capture gone A 1.00     => already released
        capture h A 99.00       => same account
        capture h X 99.00       => X not found
        capture h F 99.00       => F not active
        capture h U 99.00       => U has another currency
        capture h B 99.00 USD   => A has another currency
        capture h B 10.01       => invalid amount
        capture h B 10.00       => invalid amount
        freeze A
        capture h B 1.00        => A not active
        unfreeze A
        ---
        A    0.00 EUR after 0 holding 10.00
        B    92233720368547758.07 EUR after 1
        """);

    [Fact]
    public Task Release_OpenHold_OnceAndOnAFrozenAccountToo() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 100.00        => booked
        hold A 40.00 as=h       => held
        hold A 30.00 as=i       => held
        release none            => no such hold
        release h               => released
        release h               => already released
        freeze A
        release i               => released
        unfreeze A
        withdraw A 100.00       => booked
        ---
        A    0.00 EUR after 2
        """);

    [Fact]
    public Task Expire_OverdueHold_OnceAndNotBefore() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 100.00        => booked
        hold A 40.00 as=h expires=24 => held
        hold A 30.00 as=ever    => held
        expire none             => no such hold
        expire h                => not overdue
        expire ever             => not overdue
        clock 24
        expire ever             => not overdue
        expire h                => expired
        expire h                => already expired
        release h               => already expired
        ---
        A    100.00 EUR after 1 holding 30.00
        """);

    [Fact]
    public Task Capture_OverdueHold_StandsUntilItIsExpired() => Scenario.RunAsync<TStore>("""
        open A EUR
        open B EUR
        deposit A 100.00        => booked
        hold A 40.00 as=h expires=1 => held
        hold A 40.00 as=i expires=1 => held
        clock 2
        capture h B 40.00       => booked
        expire h                => already captured
        expire i                => expired
        capture i B 40.00       => already expired
        ---
        A    60.00 EUR after 2
        B    40.00 EUR after 1
        """);

    [Fact]
    public Task Hold_ClockGoneBack_IsNotResolvedBeforeItWasPlaced() => Scenario.RunAsync<TStore>("""
        open A EUR
        deposit A 10.00         => booked
        hold A 4.00 as=h        => held
        clock -2
        hold A 4.00 as=i        => held
        release h               => released
        capture i CASH 1.00     => booked
        ---
        A    9.00 EUR after 2
        """);

    [Fact]
    public async Task Overdue_OpenHolds_AreFoundTheLongestOverdueFirst()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountWithAsync(100);
        var now = bank.Clock.Instant();
        var late = await bank.PlaceHoldAsync(alice, 1, now.AddHours(2));
        var first = await bank.PlaceHoldAsync(alice, 1, now.AddHours(1));
        await bank.PlaceHoldAsync(alice, 1, now.AddHours(3));
        await bank.PlaceHoldAsync(alice, 1);
        await bank.PostAsync(bank.Release((await bank.PlaceHoldAsync(alice, 1, now.AddHours(1))).Id));
        await using var context = bank.Context();

        Assert.Empty(await context.OverdueHoldsAsync(bank.Clock, 10, default));
        bank.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal([first.Id, late.Id], await context.OverdueHoldsAsync(bank.Clock, 10, default));
        Assert.Equal([first.Id], await context.OverdueHoldsAsync(bank.Clock, 1, default));
    }

    [Fact]
    public async Task Capture_Part_WritesTheHoldDown()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var amount = new Money(40, Currency.FromCode("EUR"));
        var placed = bank.Clock.Instant();
        var place = PostingRequest.PlaceHold(bank.NewKey(), alice, amount) with { Description = "Room 12" };
        var hold = Assert.IsType<PostingResult.HoldPlaced>(await bank.PostAsync(place)).Hold;
        bank.Clock.Advance(TimeSpan.FromHours(1));
        var capture = bank.Capture(hold.Id, bob, 30) with { Description = "One night" };
        var booked = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(capture)).Transaction;

        var captured = hold.Resolved(HoldStatus.Captured, bank.Clock.Instant(), booked);
        Assert.Equivalent(captured, await bank.HoldAsync(hold.Id));
        Assert.Equal((alice, 40, placed), (hold.AccountId, hold.AmountMinor, hold.PlacedAt));
        Assert.Equal("Room 12", hold.Description);
        Assert.Equal((30, "One night"), (booked.AmountMinor, booked.Description));
        Assert.Equal("2|\n", await bank.DumpAsync("SELECT COUNT(*) FROM ledger_transactions"));
        Assert.Equal("2|\n", await bank.DumpAsync("SELECT COUNT(*) FROM ledger_outbox"));
    }

    [Fact]
    public async Task Place_WithAParticipant_IsABugOfTheFeature()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountWithAsync(100);
        var place = PostingRequest.PlaceHold(bank.NewKey(), alice, new Money(1, Currency.FromCode("EUR")));
        var request = place with { Participant = new Silent() };
        await Assert.ThrowsAsync<InvalidOperationException>(() => bank.PostAsync(request));
        Assert.Equal(0, (await bank.AccountAsync(alice)).HeldMinor);
    }

    private sealed class Silent : IPostingParticipant
    {
        public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken stopping) =>
            Task.FromResult(ParticipantDecision.Accepted);

        public Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken stopping) =>
            Task.CompletedTask;
    }
}
