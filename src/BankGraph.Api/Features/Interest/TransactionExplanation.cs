using System.Globalization;
using BankGraph.Api.Features.Products;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Interest;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Interest;

/// <summary>
/// From what the bank has reckoned what it booked by itself. The lines, the fees and what was carried in make the
/// total; it is booked rounded, half to even, and the rest is carried on.
/// </summary>
/// <remarks>It belongs to the transaction that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed class TransactionExplanation(PostingExplanation view)
{
    /// <summary>What was booked for.</summary>
    public PostingReason Reason { get; } = view.Reason;

    /// <summary>The first day.</summary>
    public DateOnly From { get; } = view.From;

    /// <summary>The last day.</summary>
    public DateOnly To { get; } = view.To;

    /// <summary>Interest, by days on which nothing changed and by tier; none for fees.</summary>
    public InterestLine[] Lines { get; } = [.. view.Lines.Select(line => InterestLine.Of(line, view.Currency))];

    /// <summary>The fee of the month; nothing when it is waived.</summary>
    public Money MonthlyFee { get; } = MoneyOf(view.MonthlyFeeMinor, view.Currency);

    /// <summary>How many payments the month had, where they cost something.</summary>
    public int Operations { get; } = view.Operations;

    /// <summary>What those beyond the free ones cost.</summary>
    public Money OperationFees { get; } = MoneyOf(view.OperationFeesMinor, view.Currency);

    /// <summary>What earlier months had left: a fraction, or what the account did not allow to be booked.</summary>
    public decimal CarriedIn { get; } = InterestLine.InMainUnit(view.CarriedIn, view.Currency);

    /// <summary>All of it.</summary>
    public decimal Total { get; } = InterestLine.InMainUnit(view.Total, view.Currency);

    /// <summary>What was booked.</summary>
    public Money Booked { get; } = MoneyOf(view.BookedMinor, view.Currency);

    /// <summary>What the next month begins with; less than nothing after rounding up.</summary>
    public decimal CarriedOut { get; } = InterestLine.InMainUnit(view.CarriedOut, view.Currency);

    /// <summary>The arithmetic as a sentence.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}: {CarriedIn} carried in + {Total - CarriedIn} of these days = {Total}; "
        + $"{Booked.Value} {view.Currency} booked (rounded half to even), {CarriedOut} carried on.");

    private static Money MoneyOf(long minor, Currency currency) => new() { Minor = minor, Currency = currency };
}

/// <summary>Interest of days on which nothing changed: balance x rate x fraction of the year.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Balance">The balance at the end of each day, or the part of it in the tier.</param>
/// <param name="Rate">Percent of a year.</param>
/// <param name="DayCount">How the days are counted.</param>
/// <param name="YearFraction">The days as a fraction of the year, to twelve decimals.</param>
/// <param name="Amount">The interest, to twelve decimals of the minor unit.</param>
/// <remarks>It belongs to the explanation that it is read from.</remarks>
[Unowned]
internal sealed record InterestLine(
    DateOnly From,
    DateOnly To,
    Money Balance,
    decimal Rate,
    DayCount DayCount,
    decimal YearFraction,
    decimal Amount)
{
    private const int FractionDecimals = 12;

    internal static InterestLine Of(ExplainedLine line, Currency currency) => new(
        line.From,
        line.To,
        new Money { Minor = line.PartMinor, Currency = currency },
        AccountProduct.PercentOf(line.Rate),
        line.DayCount,
        decimal.Round((decimal)line.Parts / DayCounts.PartsOfYear, FractionDecimals),
        InMainUnit(line.Amount, currency));

    /// <summary>An exact amount in the currency's main unit.</summary>
    internal static decimal InMainUnit(ExactAmount amount, Currency currency)
    {
        var minor = amount.ToMinor();
        for (var i = 0; i < currency.MinorUnitDigits; i++) minor /= 10;
        return minor;
    }
}
