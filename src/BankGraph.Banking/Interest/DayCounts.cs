namespace BankGraph.Banking.Interest;

/// <summary>Counts days as ISDA's 2006 definitions say, section 4.16.</summary>
public static class DayCounts
{
    /// <summary>
    /// 365, 366 and 360 divide it, so that every fraction of a year is a whole number of these parts, and sums of
    /// fractions are exact.
    /// </summary>
    public const long PartsOfYear = 1_603_080;

    private const int MonthDays = 30;
    private const int BankYear = 360;

    /// <summary>Days from one date to a later one, as the convention counts them.</summary>
    public static int Days(this DayCount convention, DateOnly from, DateOnly to) => convention switch
    {
        DayCount.Thirty360 => BankDays(from, to, Math.Min(from.Day, MonthDays), LastDay(from, to)),
        DayCount.ThirtyE360 => BankDays(from, to, Math.Min(from.Day, MonthDays), Math.Min(to.Day, MonthDays)),
        _ => to.DayNumber - from.DayNumber,
    };

    /// <summary>The fraction of a year between two dates, in <see cref="PartsOfYear"/>; exact.</summary>
    public static long Parts(this DayCount convention, DateOnly from, DateOnly to) => convention switch
    {
        DayCount.Act365Fixed => convention.Days(from, to) * (PartsOfYear / 365),
        DayCount.ActActIsda => ActualParts(from, to),
        _ => convention.Days(from, to) * (PartsOfYear / BankYear),
    };

    /// <summary>
    /// The share of one day, in <see cref="PartsOfYear"/>. The 30/360 rules do not add up from day to day by
    /// themselves; counted from the first of the month they do, and the shares of a month make a twelfth of a year.
    /// </summary>
    public static long PartsOfDay(this DayCount convention, DateOnly day)
    {
        if (convention != DayCount.Thirty360) return convention.Parts(day, day.AddDays(1));
        var first = new DateOnly(day.Year, day.Month, 1);
        return convention.Parts(first, day.AddDays(1)) - convention.Parts(first, day);
    }

    /// <summary>The fraction of a year between two dates, rounded as decimals are.</summary>
    public static decimal Fraction(this DayCount convention, DateOnly from, DateOnly to) =>
        (decimal)convention.Parts(from, to) / PartsOfYear;

    private static int BankDays(DateOnly from, DateOnly to, int firstDay, int lastDay) =>
        (BankYear * (to.Year - from.Year)) + (MonthDays * (to.Month - from.Month)) + lastDay - firstDay;

    private static int LastDay(DateOnly from, DateOnly to) =>
        from.Day >= MonthDays ? Math.Min(to.Day, MonthDays) : to.Day;

    private static long ActualParts(DateOnly from, DateOnly to)
    {
        var parts = 0L;
        for (var start = from; start < to;)
        {
            var end = start.Year == to.Year ? to : new DateOnly(start.Year + 1, 1, 1);
            var yearDays = DateTime.IsLeapYear(start.Year) ? 366 : 365;
            parts += (end.DayNumber - start.DayNumber) * (PartsOfYear / yearDays);
            start = end;
        }

        return parts;
    }
}
