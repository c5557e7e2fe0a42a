using BankGraph.Banking.Goals;
using BankGraph.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Goals;

public sealed class GoalProgressTests
{
    private static readonly Gen<long> Amounts =
        Gen.OneOf(Gen.Choose(1, 1000), Gen.Choose(1, int.MaxValue)).Select(minor => (long)minor);

    [Theory]
    [InlineData(1234, "EUR", 66)]
    [InlineData(1200, "EUR", 0)]
    [InlineData(1, "EUR", 99)]
    [InlineData(1234, "JPY", 0)]
    [InlineData(1234, "KWD", 766)]
    public void RoundUp_OfAnAmount_IsWhatIsMissing(long amountMinor, string currency, long expected) =>
        Assert.Equal(expected, RoundUp.Of(amountMinor, Currency.FromCode(currency)));

    [Fact]
    public void RoundUp_OfAnyAmount_ReachesTheNextUnitAndNoOther()
    {
        var cases = from amount in Amounts
                    from currency in Gen.Elements(("EUR", 100L), ("JPY", 1L), ("KWD", 1000L))
                    select (amount, currency);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(cases.ToArbitrary(), given =>
            {
                var (code, unit) = given.currency;
                var rest = RoundUp.Of(given.amount, Currency.FromCode(code));
                return rest >= 0 && rest < unit && (given.amount + rest) % unit == 0;
            }));
    }

    [Fact]
    public void PerMonth_OfAnyRest_IsEnoughAndNotAMinorUnitTooMuch()
    {
        var cases = from left in Amounts
                    from months in Gen.Choose(1, 600)
                    select (left, months);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(cases.ToArbitrary(), given =>
            {
                var (left, months) = given;
                var perMonth = GoalProgress.PerMonthMinor(left, months);
                var paid = 0L;
                for (var month = 0; month < months; month++) paid += Math.Min(perMonth, left - paid);
                return paid == left && (perMonth - 1) * months < left;
            }));
    }

    [Fact]
    public void MonthsUntil_AnyDate_IsTheLastMonthlyDateBeforeIt()
    {
        var cases = from start in Gen.Choose(0, 20_000)
                    from days in Gen.Choose(-40, 18_000)
                    select (start, days);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(cases.ToArbitrary(), given =>
            {
                var today = new DateOnly(2000, 1, 1).AddDays(given.start);
                var date = today.AddDays(given.days);
                var months = GoalProgress.MonthsUntil(today, date);
                return months >= 1
                    && (months == 1 || today.AddMonths(months) <= date)
                    && today.AddMonths(months + 1) > date;
            }));
    }

    [Theory]
    [InlineData(0, 100, 0)]
    [InlineData(999, 1000, 99)]
    [InlineData(150, 100, 150)]
    [InlineData(long.MaxValue, 1, int.MaxValue)]
    public void Percent_OfATarget_IsRoundedDown(long saved, long target, int expected) =>
        Assert.Equal(expected, GoalProgress.Percent(saved, target));

    [Fact]
    public void Plan_AfterAnyDate_KeepsTheDayOfTheMonth()
    {
        var plan = new SavingPlan(new(2027, 12, 31), SavingFrequency.Monthly);
        var january = plan.After(plan.FirstOn);
        var february = plan.After(january);

        Assert.Equal(
            [new(2028, 1, 31), new(2028, 2, 29), new(2028, 3, 31)],
            (DateOnly[])[january, february, plan.After(february)]);
    }
}
