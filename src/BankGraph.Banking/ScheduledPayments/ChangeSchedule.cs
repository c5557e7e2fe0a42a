using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>
/// Pauses, resumes, skips and cancels. Doing the same again changes nothing and gives the same answer. What the ledger
/// has booked stays booked; what still waits is decided with the schedule locked.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what has passed.</param>
public sealed class ChangeSchedule(BankWriter writer, TimeProvider clock)
{
    /// <summary>
    /// Pays nothing until it is resumed; what waits to be tried again is given up. <see cref="ScheduleNotFoundError"/>,
    /// <see cref="ScheduleEndedError"/>.
    /// </summary>
    public Task<Outcome<ScheduleView, BankError>> PauseAsync(
        Guid customerId,
        Guid scheduleId,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        scheduleId,
        async (context, schedule, cancellation) =>
        {
            if (IsOver(schedule)) return new ScheduleEndedError();
            schedule.Status = ScheduleStatus.Paused;
            await DropWaitingAsync(context, schedule, RunStatus.Skipped, cancellation);
            return null;
        },
        cancellationToken);

    /// <summary>
    /// Goes on with the first date that has not passed. <see cref="ScheduleNotFoundError"/>,
    /// <see cref="ScheduleEndedError"/>.
    /// </summary>
    public Task<Outcome<ScheduleView, BankError>> ResumeAsync(
        Guid customerId,
        Guid scheduleId,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        scheduleId,
        (_, schedule, _) =>
        {
            if (IsOver(schedule)) return Task.FromResult<BankError?>(new ScheduleEndedError());
            if (schedule.Status == ScheduleStatus.Paused) Resume(schedule);
            return Task.FromResult<BankError?>(null);
        },
        cancellationToken);

    /// <summary>
    /// Leaves the next date out. <see cref="ScheduleNotFoundError"/>, <see cref="ScheduleEndedError"/>,
    /// <see cref="NotNextRunError"/> for any other date than the next.
    /// </summary>
    public Task<Outcome<ScheduleView, BankError>> SkipAsync(
        Guid customerId,
        Guid scheduleId,
        DateOnly dueOn,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        scheduleId,
        async (context, schedule, cancellation) =>
        {
            var isSkipped = await context.Set<PaymentRun>().AnyAsync(
                run => run.ScheduleId == scheduleId && run.DueOn == dueOn && run.Status == RunStatus.Skipped,
                cancellation);
            if (isSkipped) return null;
            if (IsOver(schedule)) return new ScheduleEndedError();
            if (schedule.Plan.At(schedule.NextIndex) is not { } next || next.DueOn != dueOn)
                return new NotNextRunError();
            context.Add(new PaymentRun
            {
                ScheduleId = scheduleId,
                DueOn = next.DueOn,
                RunOn = next.RunOn,
                Status = RunStatus.Skipped,
                At = clock.Instant(),
            });
            schedule.MoveTo(schedule.Plan.At(next.Index + 1));
            return null;
        },
        cancellationToken);

    /// <summary>
    /// Ends it for good, with what waits to be tried again. <see cref="ScheduleNotFoundError"/>,
    /// <see cref="ScheduleEndedError"/> for one whose last date has come and is decided.
    /// </summary>
    public Task<Outcome<ScheduleView, BankError>> CancelAsync(
        Guid customerId,
        Guid scheduleId,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        scheduleId,
        async (context, schedule, cancellation) =>
        {
            if (schedule.Status == ScheduleStatus.Cancelled) return null;
            var dropped = await DropWaitingAsync(context, schedule, RunStatus.Cancelled, cancellation);
            if (schedule.Status == ScheduleStatus.Finished && dropped == 0) return new ScheduleEndedError();
            (schedule.Status, schedule.NextRunOn) = (ScheduleStatus.Cancelled, null);
            return null;
        },
        cancellationToken);

    private static bool IsOver(PaymentSchedule schedule) =>
        schedule.Status is ScheduleStatus.Finished or ScheduleStatus.Cancelled;

    private void Resume(PaymentSchedule schedule)
    {
        var today = clock.Today();
        schedule.Status = ScheduleStatus.Active;
        var coming = schedule.Plan.From(schedule.NextIndex).SkipWhile(run => run.RunOn < today).Take(1).ToArray();
        schedule.MoveTo(coming.Length == 0 ? null : coming[0]);
    }

    private Task<int> DropWaitingAsync(
        BankDbContext context,
        PaymentSchedule schedule,
        RunStatus status,
        CancellationToken cancellationToken)
    {
        DateOnly? never = null;
        DateTime? now = clock.Instant();
        return context.Set<PaymentRun>()
            .Where(run => run.ScheduleId == schedule.Id && run.Status == RunStatus.Waiting)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(run => run.Status, status)
                    .SetProperty(run => run.NextAttemptOn, never)
                    .SetProperty(run => run.At, now),
                cancellationToken);
    }

    private Task<Outcome<ScheduleView, BankError>> ChangeAsync(
        Guid customerId,
        Guid scheduleId,
        Func<BankDbContext, PaymentSchedule, CancellationToken, Task<BankError?>> change,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<ScheduleView, BankError>>(
        async (context, cancellation) =>
        {
            // An update that changes nothing keeps the job away until this transaction ends.
            var own = context.Set<PaymentSchedule>()
                .Where(schedule => schedule.Id == scheduleId && schedule.CustomerId == customerId);
            await own.ExecuteUpdateAsync(row => row.SetProperty(s => s.Status, s => s.Status), cancellation);
            if (await own.SingleOrDefaultAsync(cancellation) is not { } schedule)
                return new(new ScheduleNotFoundError());
            if (await change(context, schedule, cancellation) is { } error) return new(error);
            await context.SaveChangesAsync(cancellation);
            return new(await ScheduleQueries.Of(context, customerId)
                .SingleAsync(view => view.Id == scheduleId, cancellation));
        },
        cancellationToken);
}
