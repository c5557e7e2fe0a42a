namespace BankGraph.Banking.BillPayments;

/// <summary>The dates bills live by. Business dates are UTC dates.</summary>
public static class BillCalendar
{
    /// <summary>So many days before its due date a bill becomes due, and its customer is reminded.</summary>
    public const int DueWindowDays = 3;

    /// <summary>Today's business date.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
