using System.Globalization;

namespace BankGraph.Ledger;

/// <summary>
/// An exact amount: a whole number of the currency's minor units. Arithmetic is checked and never mixes currencies.
/// </summary>
public readonly record struct Money
{
    private readonly Currency? _currency;

    /// <summary>An amount in minor units: 12.34 EUR is 1234.</summary>
    public Money(long amountMinor, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        AmountMinor = amountMinor;
        _currency = currency;
    }

    /// <summary>The amount in minor units.</summary>
    public long AmountMinor { get; }

    /// <summary>The currency of the amount.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>: no amount of anything.</exception>
    public Currency Currency =>
        _currency ?? throw new InvalidOperationException("A default Money has no currency; it was never assigned.");

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>
    /// Reads plain decimal text such as <c>1250.00</c> or <c>-3</c>: no exponent, no grouping, no spaces. Zeros beyond
    /// the minor unit are accepted because they lose nothing.
    /// </summary>
    public static MoneyParseOutcome Parse(ReadOnlySpan<char> text, Currency currency, out Money money)
    {
        money = default;
        var isNegative = text is ['-', ..];
        var digits = isNegative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || !IsDigits(whole) || !IsDigits(fraction))
            return MoneyParseOutcome.Malformed;

        fraction = fraction.TrimEnd('0');
        if (fraction.Length > currency.MinorUnitDigits) return MoneyParseOutcome.TooPrecise;

        // Summed below zero, because the range reaches one further there.
        Int128 amount = 0;
        for (var i = 0; i < whole.Length + currency.MinorUnitDigits; i++)
        {
            var decimals = i - whole.Length;
            var digit = decimals < 0 ? whole[i] : decimals < fraction.Length ? fraction[decimals] : '0';
            amount = (amount * 10) - (digit - '0');
            if (amount < long.MinValue) return MoneyParseOutcome.OutOfRange;
        }

        return FromMinor(isNegative ? amount : -amount, currency, out money);
    }

    /// <summary>Takes a decimal number of the currency's main unit, if it is exact in minor units.</summary>
    public static MoneyParseOutcome FromDecimal(decimal value, Currency currency, out Money money) =>
        Parse(value.ToString(CultureInfo.InvariantCulture), currency, out money);

    /// <summary>The amount in the main unit, with as many decimals as the currency has: 1250.00.</summary>
    public decimal ToDecimal()
    {
        var magnitude = (ulong)Int128.Abs(AmountMinor);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, AmountMinor < 0, (byte)Currency.MinorUnitDigits);
    }

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.AmountMinor + right.In(left.Currency)), left.Currency);

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.AmountMinor - right.In(left.Currency)), left.Currency);

    /// <summary>The opposite amount.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Money operator -(Money money) => new(checked(-money.AmountMinor), money.Currency);

    /// <summary>The amount and its code: <c>1250.00 EUR</c>.</summary>
    public override string ToString() =>
        _currency is null ? "" : $"{ToDecimal().ToString(CultureInfo.InvariantCulture)} {_currency.Code}";

    private static MoneyParseOutcome FromMinor(Int128 amountMinor, Currency currency, out Money money)
    {
        var fits = amountMinor >= long.MinValue && amountMinor <= long.MaxValue;
        money = fits ? new Money((long)amountMinor, currency) : default;
        return fits ? MoneyParseOutcome.Parsed : MoneyParseOutcome.OutOfRange;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private long In(Currency currency) => Currency == currency
        ? AmountMinor
        : throw new InvalidOperationException($"{currency.Code} and {Currency.Code} do not add up.");
}
