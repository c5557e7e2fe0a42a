namespace BankGraph.Banking.ScheduledPayments;

/// <summary>When a payment is made whose date is no business day.</summary>
public enum HolidayRule
{
    /// <summary>On the next business day.</summary>
    Following,

    /// <summary>On the next business day, unless that is in another month; then on the last one before.</summary>
    ModifiedFollowing,

    /// <summary>On the last business day before.</summary>
    Preceding,
}
