namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Where a bill stands on a date. The first that applies: <see cref="Paid"/>, <see cref="Overdue"/>, <see cref="Due"/>,
/// <see cref="Upcoming"/>.
/// </summary>
public enum BillStatus
{
    /// <summary>The due date is further away than <see cref="BillCalendar.DueWindowDays"/> days.</summary>
    Upcoming,

    /// <summary>The due date is today or at most <see cref="BillCalendar.DueWindowDays"/> days away.</summary>
    Due,

    /// <summary>The due date has passed and something is still open.</summary>
    Overdue,

    /// <summary>Nothing is open.</summary>
    Paid,
}
