using BankGraph.Banking.Limits;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.SharedAccounts;

public abstract class DelegateLimitPropertyTests<TStore> where TStore : ITestStore
{
    private const long PerMonthMinor = 30_000;

    /// <summary>A payment by the delegate or by the owner.</summary>
    private sealed record Payment(bool ByDelegate, int AmountMinor);

    /// <summary>Payments all at once, after so many hours.</summary>
    private sealed record Round(int Hours, Payment[] Payments);

    /// <summary>A day's and a month's payments, of the delegate or of both.</summary>
    private sealed class Sums
    {
        private readonly Dictionary<(bool OfDelegate, DateOnly From), long> _sums = [];

        public long OfDelegateOn(DateOnly day) => _sums.GetValueOrDefault((true, day));

        public long InMonthOf(DateOnly day) => _sums.GetValueOrDefault((false, MonthOf(day)));

        public void Add(Payment payment, DateOnly day)
        {
            _sums[(false, MonthOf(day))] = InMonthOf(day) + payment.AmountMinor;
            if (payment.ByDelegate) _sums[(true, day)] = OfDelegateOn(day) + payment.AmountMinor;
        }

        private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
    }

    private static readonly Gen<Payment> Payments =
        from byDelegate in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from amount in Gen.Choose(1, 5_000)
        select new Payment(byDelegate, amount);

    private static readonly Gen<Round> Rounds =
        from hours in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 30)), (1, Gen.Choose(300, 800)))
        from count in Gen.Choose(1, 6)
        from payments in Payments.ArrayOf(count)
        select new Round(hours, payments);

    /// <summary>
    /// Whatever order they come in and however many at once: a delegate's payments stay within the day's limit, all
    /// together within the account's of the month, and none is refused that would have fitted.
    /// </summary>
    [Fact]
    public async Task Payments_OfAnyOrderAndAllAtOnce_StayWithinTheLimits()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        _ = (await stage.Bank.DepositAsync(stage.Anna, stage.Account.Number, 100_000m)).Value;
        var limits = new RequestedLimits(null, null, PerMonthMinor / 100m);
        _ = (await stage.Bank.Get<SetLimits>().ExecuteAsync(
            stage.Anna, stage.Account.Number, limits, default)).Value;
        var access = await stage.ShareAsync(AccountRight.Pay, 1m, 1m);
        var sums = new Sums();
        var cases = from perPayment in Gen.Choose(1_000, 6_000)
                    from perDay in Gen.Choose(1_000, 15_000)
                    from rounds in Rounds.ListOf(4)
                    select (perPayment, perDay, rounds);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12),
            Prop.ForAll(cases.ToArbitrary(), async given =>
            {
                stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
                _ = (await stage.Bank.Get<ChangeDelegateLimit>().ExecuteAsync(
                    stage.Anna, access.Id, new(given.perPayment / 100m, given.perDay / 100m), default)).Value;
                foreach (var round in given.rounds)
                    await FollowAsync(stage, round, given.perPayment, given.perDay, sums);
            }));
    }

    private static async Task FollowAsync(SharedStage stage, Round round, long perPayment, long perDay, Sums sums)
    {
        stage.Bank.Clock.Advance(TimeSpan.FromHours(round.Hours));
        var today = stage.Bank.Clock.Today;
        var outcomes = await Task.WhenAll(round.Payments.Select(payment =>
            stage.WithdrawAsync(payment.ByDelegate ? stage.Ben : stage.Anna, payment.AmountMinor / 100m)));

        foreach (var (payment, outcome) in round.Payments.Zip(outcomes))
        {
            if (outcome.IsRefused) Assert.IsType<LimitExceededError>(outcome.Error);
            else sums.Add(payment, today);
        }

        Assert.True(sums.OfDelegateOn(today) <= perDay);
        Assert.True(sums.InMonthOf(today) <= PerMonthMinor);
        Assert.All(
            round.Payments.Zip(outcomes).Where(pair => pair.Second.IsRefused).Select(pair => pair.First),
            payment => Assert.True(
                sums.InMonthOf(today) + payment.AmountMinor > PerMonthMinor
                || (payment.ByDelegate
                    && (payment.AmountMinor > perPayment || sums.OfDelegateOn(today) + payment.AmountMinor > perDay))));
        Assert.Equal(
            sums.OfDelegateOn(today),
            await stage.AccessAsync(stage.Ben) is { } access && access.CountedOn == today ? access.SpentDayMinor : 0);
    }
}
