namespace BankGraph.Ledger.Tests;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("ISK", 0)]
    [InlineData("XCG", 2)]
    public void TryParse_ActiveCode_HasItsDigits(string code, int digits)
    {
        Assert.True(Currency.TryParse(code, out var currency));
        Assert.Equal((code, digits), (currency.Code, currency.MinorUnitDigits));
        Assert.Same(currency, Currency.FromCode(code));
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData(" EUR")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    [InlineData("HRK")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_OtherText_IsRefused(string? code)
    {
        Assert.False(Currency.TryParse(code, out var currency));
        Assert.Null(currency);
    }

    [Fact]
    public void All_EveryCode_IsThreeCapitalsInOrderAndOnce()
    {
        var codes = Currency.All.Select(c => c.Code).ToArray();
        Assert.All(codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.InRange(codes.Length, 150, 160);
    }

    [Fact]
    public void SystemAccount_PurposeAndCurrency_NameItForEver()
    {
        var (euro, dollar) = (Currency.FromCode("EUR"), Currency.FromCode("USD"));
        Assert.Equal(Guid.Parse("11d1dd8e-5461-8f92-88e2-0b51fb9d7518"), SystemAccount.Cash(euro).Id);
        Assert.Equal(SystemAccount.For("CASH", euro), SystemAccount.Cash(euro));
        Assert.NotEqual(SystemAccount.Cash(euro).Id, SystemAccount.Cash(dollar).Id);
        Assert.NotEqual(SystemAccount.For("FEES", euro).Id, SystemAccount.Cash(euro).Id);
        Assert.Equal(8, SystemAccount.Cash(euro).Id.Version);
        Assert.Throws<ArgumentException>(() => SystemAccount.For("fees", euro));
        Assert.Throws<ArgumentException>(() => SystemAccount.For("", euro));
        Assert.Throws<ArgumentException>(() => SystemAccount.For(new string('A', 65), euro));
    }
}
