namespace BankGraph.Banking.Goals;

/// <summary>The dates on which a goal is saved for. Each is reckoned from the first one, so that none drifts.</summary>
/// <param name="FirstOn">The first date; the day of the month it has is kept.</param>
/// <param name="Frequency">How often.</param>
public sealed record SavingPlan(DateOnly FirstOn, SavingFrequency Frequency)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    /// <summary>The date that comes after one of the plan's.</summary>
    public DateOnly After(DateOnly date)
    {
        if (Frequency == SavingFrequency.Weekly) return date.AddDays(DaysOfWeek);
        var months = ((date.Year - FirstOn.Year) * MonthsOfYear) + date.Month - FirstOn.Month;
        return FirstOn.AddMonths(months + 1);
    }
}
