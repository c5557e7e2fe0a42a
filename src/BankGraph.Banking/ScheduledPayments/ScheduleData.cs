using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>A customer's standing and scheduled payments.</summary>
internal sealed class ScheduleData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "paymentSchedules",
            context.Set<PaymentSchedule>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.FromAccountId,
                    row.ToAccountNumber,
                    row.Iban,
                    row.PayeeName,
                    row.PayeeId,
                    row.Currency,
                    row.AmountMinor,
                    row.Description,
                    row.Frequency,
                    row.HolidayRule,
                    row.FirstOn,
                    row.EndsOn,
                    row.EndsAfter,
                    row.Status,
                    row.NextRunOn,
                    row.CreatedAt,
                }),
            typeof(PaymentSchedule)),
        new(
            "paymentRuns",
            from run in context.Set<PaymentRun>()
            join schedule in context.Set<PaymentSchedule>() on run.ScheduleId equals schedule.Id
            where schedule.CustomerId == customerId
            orderby run.ScheduleId, run.DueOn
            select new
            {
                run.ScheduleId,
                run.DueOn,
                run.RunOn,
                run.Status,
                run.Attempts,
                run.NextAttemptOn,
                run.Failure,
                run.TransactionId,
                run.ExternalPaymentId,
                run.At,
            },
            typeof(PaymentRun)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.ScheduledPayments,
            context.Set<PaymentSchedule>().Where(row => row.CustomerId == customerId
                && (row.Status == ScheduleStatus.Active || row.Status == ScheduleStatus.Paused))),
        new(
            ErasureObstacle.ScheduledPayments,
            from run in context.Set<PaymentRun>()
            join schedule in context.Set<PaymentSchedule>() on run.ScheduleId equals schedule.Id
            where schedule.CustomerId == customerId && run.NextAttemptOn != null
            select run),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<PaymentSchedule>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(schedule => schedule.Description, (string?)null)
                    .SetProperty(schedule => schedule.PayeeName, (string?)null),
                cancellationToken);
}
