using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Payments in advance that have not ended, paused ones too, keep the account open they pay from.</summary>
internal sealed class ScheduleClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.PaymentSchedule;

    /// <inheritdoc/>
    public Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Set<PaymentSchedule>().CountAsync(
            schedule => schedule.FromAccountId == accountId
                && (schedule.Status == ScheduleStatus.Active || schedule.Status == ScheduleStatus.Paused
                    || context.Set<PaymentRun>().Any(run =>
                        run.ScheduleId == schedule.Id && run.Status == RunStatus.Waiting)),
            cancellationToken);
}
