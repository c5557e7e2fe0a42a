namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Where a schedule stands.</summary>
public enum ScheduleStatus
{
    /// <summary>It pays on its dates.</summary>
    Active,

    /// <summary>It pays nothing until it is resumed. Dates that pass meanwhile are not made up for.</summary>
    Paused,

    /// <summary>Its last date has come.</summary>
    Finished,

    /// <summary>The customer has ended it.</summary>
    Cancelled,
}
