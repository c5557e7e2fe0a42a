namespace BankGraph.Banking.Goals;

/// <summary>How far a goal has come.</summary>
public static class GoalProgress
{
    private const int MonthsOfYear = 12;

    /// <summary>What is saved, in whole percent of the target, rounded down: 100 is never said too early.</summary>
    public static int Percent(long savedMinor, long targetMinor) =>
        (int)Int128.Min((Int128)savedMinor * 100 / targetMinor, int.MaxValue);

    /// <summary>What is missing, in minor units; 0 when nothing is.</summary>
    public static long LeftMinor(long savedMinor, long targetMinor) => Math.Max(0, targetMinor - savedMinor);

    /// <summary>
    /// How often one can save monthly, a month from today for the first time, until a date; once at least, also when
    /// the date is nearer or has passed.
    /// </summary>
    public static int MonthsUntil(DateOnly today, DateOnly date)
    {
        var months = ((date.Year - today.Year) * MonthsOfYear) + date.Month - today.Month;
        if (today.AddMonths(Math.Max(0, months)) > date) months--;
        return Math.Max(1, months);
    }

    /// <summary>
    /// What has to be saved a month, in minor units: rounded up, so that it is enough, and a minor unit less would not
    /// be.
    /// </summary>
    public static long PerMonthMinor(long leftMinor, int months) =>
        (leftMinor / months) + (leftMinor % months == 0 ? 0 : 1);
}
