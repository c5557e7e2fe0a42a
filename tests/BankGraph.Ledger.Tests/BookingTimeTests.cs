using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

public abstract class BookingTimeTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Post_ClockGoesBack_HistoryDoesNot()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var before = (await bank.AccountAsync(alice)).LastBookedAt;
        bank.Clock.Advance(TimeSpan.FromHours(-5));

        var first = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(alice, bob, 1)));
        var second = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(bob, alice, 1)));
        bank.Clock.Advance(TimeSpan.FromHours(6));
        var third = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(alice, bob, 1)));

        Assert.NotNull(before);
        Assert.Equal(before, first.Transaction.BookedAt);
        Assert.Equal(before, second.Transaction.BookedAt);
        Assert.Equal(before.Value.AddHours(1), third.Transaction.BookedAt);
        Assert.True(first.Transaction.Id.CompareTo(second.Transaction.Id) < 0);
        Assert.True(second.Transaction.Id.CompareTo(third.Transaction.Id) < 0);
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    [Fact]
    public async Task Post_InstantFinerThanAMicrosecond_IsReadBackAsAnswered()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        bank.Clock.Advance(TimeSpan.FromTicks(12_345_678_9));
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var booked = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(alice, bob, 1)));

        await using var context = bank.Context();
        var read = await context.Entries.AsNoTracking().SingleAsync(e => e.AccountId == bob);
        Assert.Equal(booked.Transaction.BookedAt, read.BookedAt);
        Assert.Equal(DateTimeKind.Utc, read.BookedAt.Kind);
        Assert.Equal(new DateOnly(2026, 3, 2), read.ValueDate);
    }

    [Fact]
    public async Task BalanceAt_AnyInstant_IsTheSumOfEntriesUpToIt()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountAsync();
        var start = bank.Clock.Instant();
        foreach (var hours in (int[])[1, 0, 2, -1, 3])
        {
            bank.Clock.Advance(TimeSpan.FromHours(hours));
            await bank.PostAsync(PostingRequest.Move(
                bank.NewKey(),
                TransactionKind.Deposit,
                SystemAccount.Cash(Currency.FromCode("EUR")),
                alice,
                new Money(10, Currency.FromCode("EUR"))));
        }

        await using var context = bank.Context();
        var entries = await context.Entries.AsNoTracking().Where(e => e.AccountId == alice).ToListAsync();
        for (var minutes = -30; minutes < 400; minutes += 30)
        {
            var instant = start.AddMinutes(minutes);
            var expected = entries.Where(e => e.BookedAt <= instant).Sum(e => e.AmountMinor);
            Assert.Equal(expected, await context.BalanceAtAsync(alice, instant, default));
        }

        Assert.Equal(50, await context.BalanceAtAsync(alice, start.AddYears(1), default));
        Assert.Equal(0, await context.BalanceAtAsync(Guid.NewGuid(), start, default));
    }
}
