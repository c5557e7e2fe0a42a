using System.Linq.Expressions;
using BankGraph.Ledger;

namespace BankGraph.Api.Features;

/// <summary>
/// Says how the store is asked for amounts and currencies, which it keeps as minor units and codes. Amounts of
/// different currencies are compared by their numbers, as they are read: 2 JPY are less than 2.50 EUR.
/// </summary>
internal static class MoneyQueries
{
    // No currency has more decimals, so every amount is a whole number of these.
    private const int FinestDigits = 4;
    private const decimal FinestPerUnit = 10_000m;

    private static readonly Currency[] NoDecimals = WithDigits(0);
    private static readonly Currency[] ThreeDecimals = WithDigits(3);
    private static readonly Currency[] FourDecimals = WithDigits(FinestDigits);

    private static readonly Expression<Func<Money, long>> InFinestUnits = money =>
        money.Minor
        * (NoDecimals.Contains(money.Currency) ? 10_000
            : ThreeDecimals.Contains(money.Currency) ? 10
            : FourDecimals.Contains(money.Currency) ? 1
            : 100);

    /// <summary>Adds the conventions.</summary>
    public static void Configure(QueryConventions conventions) => conventions
        .Map<Money, decimal, long, decimal>(money => money.Value, InFinestUnits, ToFinestUnits)
        .MapType<Currency, Currency, CurrencyCode>(currency => currency, ToCurrency);

    private static long ToFinestUnits(decimal value)
    {
        var finest = value * FinestPerUnit;
        return decimal.IsInteger(finest) && finest is >= long.MinValue and <= long.MaxValue
            ? (long)finest
            : throw new GraphQLException(new Error(
                $"An amount to compare with has at most {FinestDigits} decimals and fits into 64 bits.",
                ErrorCodes.InvalidType));
    }

    // A code of no currency fits nothing, as null does.
    private static Currency ToCurrency(CurrencyCode code) =>
        Currency.TryParse(code.Value, out var currency) ? currency : null!;

    private static Currency[] WithDigits(int digits) =>
        [.. Currency.All.Where(currency => currency.MinorUnitDigits == digits)];
}
