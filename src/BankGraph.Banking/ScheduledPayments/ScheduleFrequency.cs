namespace BankGraph.Banking.ScheduledPayments;

/// <summary>How often a schedule pays.</summary>
public enum ScheduleFrequency
{
    /// <summary>On the first date and never again.</summary>
    Once,

    /// <summary>Every seven days.</summary>
    Weekly,

    /// <summary>
    /// Every month on the day of the first date, or on the last day of a month that has no such day: the 31st, the
    /// 28th, the 31st.
    /// </summary>
    Monthly,
}
