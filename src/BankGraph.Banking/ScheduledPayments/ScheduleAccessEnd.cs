using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Payments in advance end with the access to the account that they are made from.</summary>
/// <param name="clock">Stamps the end.</param>
internal sealed class ScheduleAccessEnd(TimeProvider clock) : IAccessEnd
{
    /// <inheritdoc/>
    public async Task EndAsync(
        BankDbContext context,
        Guid accountId,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        DateOnly? never = null;
        DateTime? now = clock.Instant();
        var schedules = context.Set<PaymentSchedule>()
            .Where(schedule => schedule.FromAccountId == accountId && schedule.CustomerId == customerId);
        await schedules
            .Where(schedule => schedule.Status == ScheduleStatus.Active || schedule.Status == ScheduleStatus.Paused)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(schedule => schedule.Status, ScheduleStatus.Cancelled)
                    .SetProperty(schedule => schedule.NextRunOn, never),
                cancellationToken);
        await context.Set<PaymentRun>()
            .Where(run => run.Status == RunStatus.Waiting
                && schedules.Any(schedule => schedule.Id == run.ScheduleId))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(run => run.Status, RunStatus.Cancelled)
                    .SetProperty(run => run.NextAttemptOn, never)
                    .SetProperty(run => run.At, now),
                cancellationToken);
    }
}
