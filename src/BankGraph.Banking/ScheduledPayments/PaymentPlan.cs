namespace BankGraph.Banking.ScheduledPayments;

/// <summary>One date of a plan.</summary>
/// <param name="Index">0 for the first.</param>
/// <param name="DueOn">The date as planned; it names the run for good.</param>
/// <param name="RunOn">The business day on which it is paid.</param>
public readonly record struct PlannedRun(int Index, DateOnly DueOn, DateOnly RunOn);

/// <summary>The dates of a schedule. Each is reckoned from the first one, so that none drifts.</summary>
/// <param name="FirstOn">The first date; the day of the month it has is kept.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Rule">When it is paid if the date is no business day.</param>
/// <param name="EndsOn">No date after this one; null for no last date.</param>
/// <param name="EndsAfter">So many dates, also those that are skipped; null for no number.</param>
public sealed record PaymentPlan(
    DateOnly FirstOn,
    ScheduleFrequency Frequency,
    HolidayRule Rule,
    DateOnly? EndsOn,
    int? EndsAfter)
{
    private const int DaysOfWeek = 7;

    /// <summary>The date with an index; null after the last one.</summary>
    public PlannedRun? At(int index)
    {
        if (index >= (Frequency == ScheduleFrequency.Once ? 1 : EndsAfter ?? int.MaxValue)) return null;
        var dueOn = Frequency == ScheduleFrequency.Monthly
            ? FirstOn.AddMonths(index)
            : FirstOn.AddDays(index * DaysOfWeek);
        return dueOn > EndsOn ? null : new PlannedRun(index, dueOn, Target2Calendar.Adjust(dueOn, Rule));
    }

    /// <summary>The dates from an index on.</summary>
    public IEnumerable<PlannedRun> From(int index)
    {
        while (At(index++) is { } run) yield return run;
    }
}
