namespace BankGraph.Banking.ScheduledPayments;

/// <summary>There is no such schedule, or it is somebody else's.</summary>
public sealed record ScheduleNotFoundError()
    : BankError("SCHEDULE_NOT_FOUND", "There is no such schedule.");

/// <summary>The schedule is finished or cancelled.</summary>
public sealed record ScheduleEndedError()
    : BankError("SCHEDULE_ENDED", "The schedule has ended.");

/// <summary>Only the date that comes next can be skipped.</summary>
public sealed record NotNextRunError()
    : BankError("NOT_NEXT_RUN", "This is not the next date of the schedule.");
