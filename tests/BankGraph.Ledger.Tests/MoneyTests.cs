using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Ledger.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Euro = Currency.FromCode("EUR");

    [Theory]
    [InlineData("1250.00", "EUR", 125000)]
    [InlineData("0", "EUR", 0)]
    [InlineData("-0.01", "EUR", -1)]
    [InlineData("007.5", "EUR", 750)]
    [InlineData("1.000", "EUR", 100)]
    [InlineData("1500", "JPY", 1500)]
    [InlineData("1500.0", "JPY", 1500)]
    [InlineData("2.005", "KWD", 2005)]
    [InlineData("92233720368547758.07", "EUR", long.MaxValue)]
    [InlineData("-92233720368547758.08", "EUR", long.MinValue)]
    public void Parse_ExactText_IsTaken(string text, string currency, long expectedMinor)
    {
        Assert.Equal(MoneyParseOutcome.Parsed, Money.Parse(text, Currency.FromCode(currency), out var money));
        Assert.Equal(new Money(expectedMinor, Currency.FromCode(currency)), money);
    }

    [Theory]
    [InlineData("1.005", "EUR", MoneyParseOutcome.TooPrecise)]
    [InlineData("0.5", "JPY", MoneyParseOutcome.TooPrecise)]
    [InlineData("2.0005", "KWD", MoneyParseOutcome.TooPrecise)]
    [InlineData("92233720368547758.08", "EUR", MoneyParseOutcome.OutOfRange)]
    [InlineData("-92233720368547758.09", "EUR", MoneyParseOutcome.OutOfRange)]
    [InlineData("99999999999999999999999999999999999999999999999999", "EUR", MoneyParseOutcome.OutOfRange)]
    [InlineData("", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("-", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("+1", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("1.", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData(".5", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("1,50", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("1 000", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("1e3", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("1.2.3", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("--1", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("١", "EUR", MoneyParseOutcome.Malformed)]
    [InlineData("NaN", "EUR", MoneyParseOutcome.Malformed)]
    public void Parse_OtherText_IsRefusedWithItsReason(string text, string currency, MoneyParseOutcome expected)
    {
        Assert.Equal(expected, Money.Parse(text, Currency.FromCode(currency), out var money));
        Assert.Equal(default, money);
    }

    [Fact]
    public void FromDecimal_TooPreciseOrTooLarge_IsRefused()
    {
        Assert.Equal(MoneyParseOutcome.Parsed, Money.FromDecimal(12.340m, Euro, out var money));
        Assert.Equal(1234, money.AmountMinor);
        Assert.Equal(MoneyParseOutcome.TooPrecise, Money.FromDecimal(1.005m, Euro, out _));
        Assert.Equal(MoneyParseOutcome.OutOfRange, Money.FromDecimal(decimal.MaxValue, Euro, out _));
        Assert.Equal(MoneyParseOutcome.OutOfRange, Money.FromDecimal(decimal.MinValue, Euro, out _));
    }

    [Fact]
    public void ToDecimal_OfAnyAmount_ParsesBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>(),
        Gen.Elements<Currency>([.. Currency.All]).ToArbitrary(),
        (amount, currency) =>
        {
            var money = new Money(amount, currency);
            var text = money.ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Money.Parse(text, currency, out var fromText) == MoneyParseOutcome.Parsed
                && Money.FromDecimal(money.ToDecimal(), currency, out var fromDecimal) == MoneyParseOutcome.Parsed
                && (fromText, fromDecimal) == (money, money)
                && text.SkipWhile(c => c != '.').Skip(1).Count() == currency.MinorUnitDigits;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(long.MaxValue, "92233720368547758.07 EUR")]
    [InlineData(long.MinValue, "-92233720368547758.08 EUR")]
    [InlineData(-5, "-0.05 EUR")]
    [InlineData(0, "0.00 EUR")]
    public void ToString_Extremes_AreExact(long amountMinor, string expected) =>
        Assert.Equal(expected, new Money(amountMinor, Euro).ToString());

    [Fact]
    public void Arithmetic_OverTheEnd_Throws()
    {
        var (most, least, one) = (new Money(long.MaxValue, Euro), new Money(long.MinValue, Euro), new Money(1, Euro));
        Assert.Throws<OverflowException>(() => most + one);
        Assert.Throws<OverflowException>(() => least - one);
        Assert.Throws<OverflowException>(() => -least);
        Assert.Equal(Money.Zero(Euro), most - one + one - most);
    }

    [Fact]
    public void Arithmetic_OfTwoCurrencies_Throws()
    {
        var (euro, yen) = (new Money(1, Euro), new Money(1, Currency.FromCode("JPY")));
        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.NotEqual(euro, yen);
        Assert.Throws<InvalidOperationException>(() => default(Money).Currency);
    }
}
