using BankGraph.Banking.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Accounts;

public sealed class AccountNumberTests
{
    private static readonly Arbitrary<string> Numbers = Gen.Choose(100_000, 999_999)
        .Two()
        .Select(halves => AccountNumber.FromBody((halves.Item1 * 1_000_000L) + halves.Item2).ToString())
        .ToArbitrary();

    [Fact]
    public void TryParse_ItsOwnNumbers_ReadsThemBack() => Prop.ForAll(Numbers, number =>
        AccountNumber.TryParse(number, out var parsed) && parsed.ToString() == number).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_OneWrongDigit_IsRefused() => Prop.ForAll(Numbers, number =>
    {
        for (var i = 0; i < number.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit == number[i]) continue;
                var wrong = number[..i] + digit + number[(i + 1)..];
                if (AccountNumber.TryParse(wrong, out _)) return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_TwoNeighboursExchanged_IsRefused() => Prop.ForAll(Numbers, number =>
    {
        for (var i = 0; i + 1 < number.Length; i++)
        {
            if (number[i] == number[i + 1]) continue;
            var wrong = number[..i] + number[i + 1] + number[i] + number[(i + 2)..];
            if (AccountNumber.TryParse(wrong, out _)) return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1000000000000")]
    [InlineData("10000000000000")]
    [InlineData("100000000000059")]
    [InlineData("01000000000050")]
    [InlineData("1000 0000 0000 xx")]
    [InlineData("１００００００００００００5")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(AccountNumber.TryParse(text, out _));

    [Fact]
    public void TryParse_GroupedDigits_AreTheSameNumber()
    {
        var number = AccountNumber.Random().ToString();
        var grouped = $"{number[..4]} {number[4..8]} {number[8..12]} {number[12..]}";

        Assert.True(AccountNumber.TryParse(grouped, out var parsed));
        Assert.Equal(number, parsed.ToString());
    }

    [Fact]
    public void TryParse_CheckDigitsBeyond98_AreRefusedThoughTheRemainderFits()
    {
        // 02 is this body's check; 99 leaves the same remainder.
        var body = Enumerable.Range(0, 97)
            .Select(i => AccountNumber.FromBody(100_000_000_000 + i).ToString())
            .First(number => number.EndsWith("02", StringComparison.Ordinal));

        Assert.False(AccountNumber.TryParse(body[..12] + "99", out _));
    }

    [Fact]
    public void Random_ManyDraws_AreWellFormedAndDistinct()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => AccountNumber.Random().ToString()).ToHashSet();

        Assert.Equal(1000, numbers.Count);
        Assert.All(numbers, number => Assert.True(AccountNumber.TryParse(number, out _)));
    }
}
