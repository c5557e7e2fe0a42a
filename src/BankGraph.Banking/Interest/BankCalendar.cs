using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Interest;

/// <summary>The bank's days, as interest counts them: from midnight to midnight in the bank's time zone.</summary>
/// <param name="options">Names the time zone.</param>
/// <param name="clock">Tells the time.</param>
public sealed class BankCalendar(IOptions<InterestOptions> options, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Today's date.</summary>
    public DateOnly Today => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The newest day that is over, and on which nothing is booked any more.</summary>
    public DateOnly LastClosedDay => DateOf(clock.GetUtcNow().UtcDateTime - options.Value.CloseDelay).AddDays(-1);

    /// <summary>The date of an instant.</summary>
    public DateOnly DateOf(DateTime instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), _zone));

    /// <summary>The instant at which a day begins, UTC.</summary>
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Where summer time begins at midnight, that night has none, and the day begins with the hour after.
        while (_zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, _zone);
    }

    /// <summary>The last day of a day's month.</summary>
    public static DateOnly MonthEnd(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
}
