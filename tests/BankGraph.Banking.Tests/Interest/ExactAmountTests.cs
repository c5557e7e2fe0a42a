using BankGraph.Banking.Interest;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Interest;

public sealed class ExactAmountTests
{
    private const long Half = ExactAmount.UnitsPerMinor / 2;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, Half, 2)]
    [InlineData(3, Half, 4)]
    [InlineData(2, Half + 1, 3)]
    [InlineData(2, Half - 1, 2)]
    [InlineData(-1, Half, 0)]
    [InlineData(-2, Half, -2)]
    [InlineData(-1, Half - 1, -1)]
    public void Round_Halves_GoToTheEvenOne(long minor, long rest, long rounded) =>
        Assert.Equal(rounded, ExactAmount.Of(minor, rest).Round());

    [Fact]
    public void Parts_OfAnyAmount_MakeItAgain()
    {
        var amounts = from minor in Gen.Choose(int.MinValue, int.MaxValue)
                      from rest in Gen.Choose(0, int.MaxValue)
                      select new ExactAmount(((Int128)minor * ExactAmount.UnitsPerMinor) + ((long)rest * 70_000));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(amounts.ToArbitrary(), amount =>
        {
            Assert.InRange(amount.Rest, 0, ExactAmount.UnitsPerMinor - 1);
            Assert.Equal(amount, ExactAmount.Of(amount.Minor, amount.Rest));
        }));
    }
}
