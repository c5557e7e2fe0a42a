using BankGraph.Banking.ExternalTransfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Schedules and what has become of them, read with the eyes of one customer; not ordered.</summary>
public static class ScheduleQueries
{
    /// <summary>All schedules of a customer, also those that have ended.</summary>
    public static IQueryable<ScheduleView> Of(BankDbContext context, Guid customerId) =>
        context.Set<PaymentSchedule>()
            .Where(schedule => schedule.CustomerId == customerId)
            .Select(schedule => new ScheduleView
            {
                Id = schedule.Id,
                CustomerId = schedule.CustomerId,
                FromAccountId = schedule.FromAccountId,
                ToAccountNumber = schedule.Iban == null ? schedule.ToAccountNumber : null,
                Iban = schedule.Iban,
                PayeeName = schedule.PayeeName,
                PayeeId = schedule.PayeeId,
                Currency = schedule.Currency,
                AmountMinor = schedule.AmountMinor,
                Description = schedule.Description,
                Frequency = schedule.Frequency,
                HolidayRule = schedule.HolidayRule,
                FirstOn = schedule.FirstOn,
                EndsOn = schedule.EndsOn,
                EndsAfter = schedule.EndsAfter,
                Status = schedule.Status,
                NextIndex = schedule.NextIndex,
                NextRunOn = schedule.NextRunOn,
                CreatedAt = schedule.CreatedAt,
            });

    /// <summary>
    /// The dates that have come of all schedules of a customer, also those that were skipped. What has become of one
    /// that was ordered at another bank is read from the payment, so that the two never differ.
    /// </summary>
    public static IQueryable<RunView> RunsOf(BankDbContext context, Guid customerId) =>
        from run in context.Set<PaymentRun>()
        join schedule in context.Set<PaymentSchedule>() on run.ScheduleId equals schedule.Id
        where schedule.CustomerId == customerId
        from payment in context.Set<ExternalPayment>()
            .Where(payment => payment.Id == run.ExternalPaymentId).DefaultIfEmpty()
        select new RunView
        {
            ScheduleId = run.ScheduleId,
            CustomerId = schedule.CustomerId,
            DueOn = run.DueOn,
            RunOn = run.RunOn,
            Status = payment == null || payment.Status == TransactionStatus.Pending ? run.Status
                : payment.Status == TransactionStatus.Booked ? RunStatus.Paid : RunStatus.Failed,
            Attempts = run.Attempts,
            NextAttemptOn = run.NextAttemptOn,
            Failure = payment == null ? run.Failure
                : payment.Status == TransactionStatus.Rejected ? RunFailure.Rejected
                : payment.Status == TransactionStatus.Reversed ? (RunFailure?)RunFailure.Returned : null,
            TransactionId = payment == null ? run.TransactionId : payment.TransactionId,
            ExternalPaymentId = run.ExternalPaymentId,
            At = run.At,
        };
}
