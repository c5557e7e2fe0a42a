namespace BankGraph.Banking.ScheduledPayments;

/// <summary>One date of a schedule that has come, as the customer sees it, flat.</summary>
public sealed record RunView
{
    /// <summary>The schedule.</summary>
    public required Guid ScheduleId { get; init; }

    /// <summary>Whose schedule it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The date as planned.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The business day on which it was to be paid.</summary>
    public required DateOnly RunOn { get; init; }

    /// <summary>What has become of it.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>How often it has been tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>The day it is tried next; null once it is decided.</summary>
    public DateOnly? NextAttemptOn { get; init; }

    /// <summary>Why it was not paid when it was last tried; null if it was.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>What has paid it.</summary>
    public Guid? TransactionId { get; init; }

    /// <summary>What was ordered for it at another bank; null for an account at this bank.</summary>
    public Guid? ExternalPaymentId { get; init; }

    /// <summary>When it was last tried, skipped or cancelled, UTC.</summary>
    public DateTime? At { get; init; }
}
