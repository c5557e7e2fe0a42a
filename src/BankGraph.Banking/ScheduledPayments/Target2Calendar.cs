namespace BankGraph.Banking.ScheduledPayments;

/// <summary>
/// The days on which the euro's payment system is open: Monday to Friday save 1 January, Good Friday, Easter Monday,
/// 1 May, 25 and 26 December, as the European Central Bank has fixed them for 2002 and since.
/// </summary>
public static class Target2Calendar
{
    private static readonly (int Month, int Day)[] FixedClosingDays = [(1, 1), (5, 1), (12, 25), (12, 26)];

    /// <summary>Whether payments are settled on the day.</summary>
    public static bool IsBusinessDay(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        if (FixedClosingDays.Contains((day.Month, day.Day))) return false;
        var sinceEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return sinceEaster is not (-2 or 1);
    }

    /// <summary>The first business day after the day.</summary>
    public static DateOnly NextBusinessDay(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>When something is done that falls on the day: then, or as the rule says if it is no open day.</summary>
    public static DateOnly Adjust(DateOnly day, HolidayRule rule)
    {
        if (rule == HolidayRule.Preceding) return OnOrBefore(day);
        var following = OnOrAfter(day);
        return rule == HolidayRule.ModifiedFollowing && following.Month != day.Month ? OnOrBefore(day) : following;
    }

    /// <summary>
    /// Easter Sunday of the Gregorian calendar, by the rule that Nature printed in 1876 without an author's name;
    /// J. Meeus, Astronomical Algorithms, chapter 8.
    /// </summary>
    internal static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var lunarShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - leapCenturies - lunarShift + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + 2 * centuryRest + 2 * leapYears - epact - yearRest) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(epact + weekday - 7 * late + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsBusinessDay(day)) day = day.AddDays(-1);
        return day;
    }
}
