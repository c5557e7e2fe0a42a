namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>The caller has no such schedule.</summary>
internal sealed record ScheduleNotFoundError(string Message) : UserError(Message);

/// <summary>The schedule is finished or cancelled.</summary>
internal sealed record ScheduleEndedError(string Message) : UserError(Message);

/// <summary>Only the date that comes next can be skipped.</summary>
internal sealed record NotNextRunError(string Message) : UserError(Message);
