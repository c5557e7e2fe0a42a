using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>One date of a schedule that is to come.</summary>
/// <param name="DueOn">The date as planned.</param>
/// <param name="RunOn">The business day on which it will be paid.</param>
/// <remarks>It belongs to the schedule that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record PlannedRun(DateOnly DueOn, DateOnly RunOn);
