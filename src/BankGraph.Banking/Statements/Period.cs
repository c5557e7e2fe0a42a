using BankGraph.Banking.BillPayments;

namespace BankGraph.Banking.Statements;

/// <summary>Whole days, UTC, the last one included.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day; not before the first.</param>
public readonly record struct Period(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Longest period of a document, in days: ten years.</summary>
    public const int MaxDays = 3660;

    // What is being booked at midnight stands in the book by then, whatever the clocks of the processes say.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>The first instant.</summary>
    public DateTime Start => FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The instant after the last one.</summary>
    public DateTime End => LastDay.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The calendar month of a day.</summary>
    public static Period MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new Period(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The last month of which nothing will be booked any more.</summary>
    public static Period LastMonth(TimeProvider clock)
    {
        var last = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime - Settling);
        return MonthOf(new DateOnly(last.Year, last.Month, 1).AddDays(-1));
    }

    /// <summary>What is wrong with the period, also as one that must be over; null if nothing is.</summary>
    public static InvalidFieldError? FieldError(DateOnly from, DateOnly to, TimeProvider clock, bool mustBeOver)
    {
        if (to < from) return new InvalidFieldError("to", "The period ends before it begins.");
        if (to.DayNumber - from.DayNumber >= MaxDays)
            return new InvalidFieldError("from", "A period has at most ten years.");
        if (to > clock.Today()) return new InvalidFieldError("to", "The period ends in the future.");
        return mustBeOver && new Period(from, to).End + Settling > clock.GetUtcNow().UtcDateTime
            ? new InvalidFieldError("to", "The period is not over yet.")
            : null;
    }
}
