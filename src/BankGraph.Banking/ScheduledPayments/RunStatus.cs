namespace BankGraph.Banking.ScheduledPayments;

/// <summary>What has become of one date of a schedule.</summary>
public enum RunStatus
{
    /// <summary>It is to be paid now, or tried again on a later day.</summary>
    Waiting,

    /// <summary>It was ordered; the other bank has not answered yet.</summary>
    Ordered,

    /// <summary>It was paid.</summary>
    Paid,

    /// <summary>It could not be paid and is not tried again.</summary>
    Failed,

    /// <summary>The customer has skipped it, or has paused the schedule while it waited to be tried again.</summary>
    Skipped,

    /// <summary>The customer has cancelled the schedule while it waited.</summary>
    Cancelled,
}
