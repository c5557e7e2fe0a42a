using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Products;
using BankGraph.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Interest;

public sealed class DayInterestTests
{
    private const long Percent = ExactAmount.RateScale / 100;

    private static readonly ProductTerms Tiered =
        ProductTerms.Standard(AccountType.Savings, Currency.FromCode("EUR")) with
        {
            Tiers = [new(0, 1 * Percent), new(100_000, 2 * Percent), new(1_000_000, 3 * Percent)],
            OverdraftRate = 12 * Percent,
        };

    [Theory]
    [InlineData(0, "0")]
    [InlineData(36_500, "1")]
    [InlineData(100_000, "2.739726027397")]
    [InlineData(136_500, "4.739726027397")]
    [InlineData(2_000_000, "134.246575342466")]
    public void Of_ABalanceInTiers_EarnsEachPartAtItsRate(long balanceMinor, string earnedMinor)
    {
        var interest = DayInterest.Of(Tiered, balanceMinor, new DateOnly(2026, 3, 2));

        Assert.Equal(earnedMinor, $"{interest.Earned.ToMinor():0.############}");
        Assert.Equal(default, interest.Owed);
    }

    [Fact]
    public void Of_AnOverdraft_IsOwed()
    {
        var interest = DayInterest.Of(Tiered, -36_500, new DateOnly(2026, 3, 2));

        Assert.Equal(new DayInterest(default, ExactAmount.Of(12)), interest);
    }

    [Theory]
    [InlineData(9_999, 0)]
    [InlineData(36_500, 1)]
    public void Of_ABalanceBelowTheMinimum_EarnsNothing(long balanceMinor, long earnedMinor) => Assert.Equal(
        ExactAmount.Of(earnedMinor),
        DayInterest.Of(Tiered with { MinimumBalanceMinor = 10_000 }, balanceMinor, new DateOnly(2026, 3, 2)).Earned);

    [Fact]
    public void Of_DayByDay_IsTheInterestOfTheSpan()
    {
        var cases = from balance in Gen.Choose(-2_000_000, 2_000_000)
                    from rate in Gen.Choose(0, (int)(20 * Percent))
                    from start in Gen.Choose(0, 2000)
                    from days in Gen.Choose(0, 400)
                    from convention in Gen.Elements(
                        DayCount.Act360, DayCount.Act365Fixed, DayCount.ActActIsda, DayCount.ThirtyE360)
                    select (balance, rate, new DateOnly(2023, 1, 1).AddDays(start), days, convention);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var (balance, rate, start, days, convention) = given;
            var terms = Tiered with { Tiers = [new(0, rate)], OverdraftRate = rate, DayCount = convention };
            var sum = Enumerable.Range(0, days)
                .Select(day => DayInterest.Of(terms, balance, start.AddDays(day)))
                .Aggregate(default(ExactAmount), (total, day) => total + day.Earned - day.Owed);

            var span = convention.Parts(start, start.AddDays(days));
            Assert.Equal(new ExactAmount((Int128)balance * rate * span), sum);
        }));
    }
}
