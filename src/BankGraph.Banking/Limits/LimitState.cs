using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Banking.Limits;

/// <summary>What an account's limits are at an instant, and what has been spent of them.</summary>
/// <param name="Limits">The limits that count now.</param>
/// <param name="Raised">Those that will count from <paramref name="RaisedAt"/> on; null when none wait.</param>
/// <param name="RaisedAt">When they will, UTC.</param>
/// <param name="SpentDayMinor">What has left the account today.</param>
/// <param name="SpentMonthMinor">What has left it this month.</param>
/// <param name="Today">The day they were read for.</param>
internal sealed record LimitState(
    LimitSet Limits,
    LimitSet? Raised,
    DateTime? RaisedAt,
    long SpentDayMinor,
    long SpentMonthMinor,
    DateOnly Today)
{
    /// <summary>When the day's limit is whole again.</summary>
    public DateTime DayResetsAt => Instant(Today.AddDays(1));

    /// <summary>When the month's limit is whole again.</summary>
    public DateTime MonthResetsAt => Instant(new DateOnly(Today.Year, Today.Month, 1).AddMonths(1));

    /// <summary>The state that a row holds; what it has counted for another day or month counts no more.</summary>
    public static LimitState Of(AccountLimits row, TimeProvider clock)
    {
        var today = clock.Today();
        var isRaised = row.RaisedAt <= clock.Instant();
        var raised = new LimitSet(row.RaisedOperationMinor, row.RaisedDayMinor, row.RaisedMonthMinor);
        var isSameMonth = (row.CountedOn.Year, row.CountedOn.Month) == (today.Year, today.Month);
        return new LimitState(
            isRaised ? raised : new LimitSet(row.PerOperationMinor, row.PerDayMinor, row.PerMonthMinor),
            isRaised || row.RaisedAt is null ? null : raised,
            isRaised ? null : row.RaisedAt,
            row.CountedOn == today ? row.SpentDayMinor : 0,
            isSameMonth ? row.SpentMonthMinor : 0,
            today);
    }

    /// <summary>Why an amount may not leave the account; null when it may.</summary>
    public LimitExceededError? Refuse(Money amount) =>
        Refuse(LimitKind.Operation, amount, Limits.PerOperation, 0, null)
        ?? Refuse(LimitKind.Day, amount, Limits.PerDay, SpentDayMinor, DayResetsAt)
        ?? Refuse(LimitKind.Month, amount, Limits.PerMonth, SpentMonthMinor, MonthResetsAt);

    /// <summary>What is left of a limit; null when there is none.</summary>
    public static long? Left(long? limit, long spent) => limit is { } most ? Math.Max(0, most - spent) : null;

    private static LimitExceededError? Refuse(
        LimitKind kind,
        Money amount,
        long? limit,
        long spentMinor,
        DateTime? resetsAt) =>
        Left(limit, spentMinor) is { } left && limit is { } most && amount.AmountMinor > left
            ? new LimitExceededError(
                kind,
                new Money(most, amount.Currency),
                new Money(left, amount.Currency),
                resetsAt)
            : null;

    private static DateTime Instant(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
