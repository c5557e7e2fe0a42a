using BankGraph.Banking.Limits;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Limits;

public sealed class LimitPropertyTests
{
    /// <summary>A payment, after so many hours.</summary>
    private sealed record Step(int Hours, int AmountMinor);

    private static readonly Gen<Step> Steps =
        from hours in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Choose(1, 30)), (1, Gen.Choose(100, 500)))
        from amount in Gen.Choose(1, 4000)
        select new Step(hours, amount);

    private static readonly Gen<int?> Limits = Gen.Frequency<int?>(
        (1, Gen.Constant<int?>(null)),
        (3, Gen.Choose(0, 10000).Select(minor => (int?)minor)));

    [Fact]
    public void Payments_OfAnySequence_PassExactlyWhenTheLimitsLetThem()
    {
        var cases = from operation in Limits
                    from day in Limits
                    from month in Limits
                    from steps in Steps.ListOf(25)
                    select (new LimitSet(operation, day, month), steps);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15),
            Prop.ForAll(cases.ToArbitrary(), given => FollowAsync(given.Item1, [.. given.steps])));
    }

    private static async Task FollowAsync(LimitSet limits, IReadOnlyList<Step> steps)
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 10_000m);
        var requested = new RequestedLimits(limits.PerOperation / 100m, limits.PerDay / 100m, limits.PerMonth / 100m);
        _ = (await bank.Get<SetLimits>().ExecuteAsync(anna, account.Number, requested, default)).Value;
        var paid = new List<(DateOnly On, long Minor)>();
        foreach (var step in steps)
        {
            bank.Clock.Advance(TimeSpan.FromHours(step.Hours));
            var today = bank.Clock.Today;
            var outcome = await bank.Get<Withdraw>().ExecuteAsync(
                new(anna, account.Number, new(step.AmountMinor / 100m, "EUR"), null, TestBank.NewKey()),
                default);

            var ofDay = paid.Where(payment => payment.On == today).Sum(payment => payment.Minor);
            var ofMonth = paid.Where(payment => IsSameMonth(payment.On, today)).Sum(payment => payment.Minor);
            LimitKind? expected = step.AmountMinor > limits.PerOperation ? LimitKind.Operation
                : ofDay + step.AmountMinor > limits.PerDay ? LimitKind.Day
                : ofMonth + step.AmountMinor > limits.PerMonth ? LimitKind.Month
                : null;
            Assert.Equal(expected, (outcome.Error as LimitExceededError)?.Limit);
            if (expected is null) paid.Add((today, step.AmountMinor));
        }

        Assert.Equal(1_000_000 - paid.Sum(payment => payment.Minor), await bank.BalanceMinorAsync(account.Id));
        await bank.AssertSoundAsync();
    }

    private static bool IsSameMonth(DateOnly one, DateOnly other) =>
        (one.Year, one.Month) == (other.Year, other.Month);
}
