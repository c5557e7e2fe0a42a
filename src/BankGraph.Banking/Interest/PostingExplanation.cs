using BankGraph.Ledger;

namespace BankGraph.Banking.Interest;

/// <summary>
/// From what the bank has reckoned an amount that it booked by itself: all lines and what was carried in make the
/// total; what was booked of it and what is carried out make it too.
/// </summary>
/// <param name="Reason">What it is for.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Lines">Interest, by days on which nothing changed and by tier; none for fees.</param>
/// <param name="MonthlyFeeMinor">The fee of the month; 0 for one that is waived, and for interest.</param>
/// <param name="Operations">The payments of the month, for fees.</param>
/// <param name="OperationFeesMinor">What those beyond the free ones cost.</param>
/// <param name="CarriedIn">What earlier months had left: fractions, or what could not be booked.</param>
/// <param name="Total">All of it, exact.</param>
/// <param name="BookedMinor">What was booked: the total, rounded half to even.</param>
public sealed record PostingExplanation(
    PostingReason Reason,
    DateOnly From,
    DateOnly To,
    Currency Currency,
    IReadOnlyList<ExplainedLine> Lines,
    long MonthlyFeeMinor,
    int Operations,
    long OperationFeesMinor,
    ExactAmount CarriedIn,
    ExactAmount Total,
    long BookedMinor)
{
    /// <summary>What the next month begins with.</summary>
    public ExactAmount CarriedOut => Total - ExactAmount.Of(BookedMinor);
}

/// <summary>Interest of consecutive days: part of the balance x rate x fraction of the year.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="PartMinor">The balance at the end of each of the days, or the part of it in the tier.</param>
/// <param name="Rate">Yearly rate in parts of <see cref="ExactAmount.RateScale"/>.</param>
/// <param name="DayCount">How the days are counted.</param>
/// <param name="Parts">Fraction of the year in <see cref="DayCounts.PartsOfYear"/>.</param>
public sealed record ExplainedLine(
    DateOnly From,
    DateOnly To,
    long PartMinor,
    long Rate,
    DayCount DayCount,
    long Parts)
{
    /// <summary>The interest, exact.</summary>
    public ExactAmount Amount => new((Int128)PartMinor * Rate * Parts);
}
