using BankGraph.Banking.BillPayments;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>
/// Pays what schedules have planned for today, and for days on which no job ran. First the dates that have come are
/// written down, each once; then each is posted under a key made of the schedule, the date and the number of the
/// attempt, so that whoever posts it again after a crash, or at the same time, gets the one answer that there is. A
/// schedule that fails by a bug waits and keeps no other from being paid.
/// </summary>
/// <param name="contexts">Finds what is due.</param>
/// <param name="writer">Writes down what has come, and what was refused.</param>
/// <param name="ledger">Pays accounts of this bank.</param>
/// <param name="transfers">Orders payments to other banks.</param>
/// <param name="notices">Tells customers of payments that failed.</param>
/// <param name="clock">Tells the business date.</param>
/// <param name="items">Goes on where a schedule fails.</param>
public sealed class PayScheduledJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    TransferExternal transfers,
    CustomerNotices notices,
    TimeProvider clock,
    JobItems items) : IBankJob
{
    /// <summary>On so many business days after the first it is tried again where that may help.</summary>
    public const int MaxRetries = 3;

    /// <summary>Schedules that go on in one commit: payments wait for no more where the store has one writer.</summary>
    internal const int MaxMoves = 20;

    /// <summary>Schedules and payments that are read at once.</summary>
    internal int PageSize { get; init; } = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var come = items.Begin("The coming dates of schedule");
        while (await ReadComeAsync(today, come.Failed, cancellationToken) is { Count: > 0 } schedules)
        {
            foreach (var some in schedules.Chunk(MaxMoves)) await MoveAsync(some, today, come, cancellationToken);
        }

        var payments = items.Begin("The payment of schedule");
        IReadOnlyList<Due> due;
        do
        {
            due = await ReadAsync(today, payments.Failed, cancellationToken);
            await Task.WhenAll(due.Select(run => payments.TryAsync(
                run.Schedule.Id, () => DecideAsync(run, today, cancellationToken), cancellationToken)));
        }
        while (due.Count == PageSize);

        come.End();
        payments.End();
    }

    /// <summary>A schedule as it goes on, and the dates that have come.</summary>
    private sealed record Move(PaymentSchedule Schedule, int KnownIndex, IReadOnlyList<PlannedRun> Come);

    private async Task<List<PaymentSchedule>> ReadComeAsync(
        DateOnly today,
        int failed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PaymentSchedule>().AsNoTracking()
            .Where(schedule => schedule.Status == ScheduleStatus.Active && schedule.NextRunOn <= today)
            .OrderBy(schedule => schedule.NextRunOn)
            .ThenBy(schedule => schedule.Id)
            .Skip(failed)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private async Task MoveAsync(
        IReadOnlyList<PaymentSchedule> schedules,
        DateOnly today,
        JobItems.Run run,
        CancellationToken cancellationToken)
    {
        var moves = new List<Move>();
        foreach (var schedule in schedules)
        {
            await run.TryAsync(
                schedule.Id,
                () =>
                {
                    moves.Add(MoveOf(schedule, today));
                    return Task.CompletedTask;
                },
                cancellationToken);
        }

        await run.TryAllAsync(
            moves,
            move => move.Schedule.Id,
            some => writer.RunAsync((context, cancel) => WriteAsync(context, some, today, cancel), cancellationToken),
            cancellationToken);
    }

    private static Move MoveOf(PaymentSchedule schedule, DateOnly today)
    {
        var known = schedule.NextIndex;
        var come = schedule.Plan.From(known).TakeWhile(run => run.RunOn <= today).ToList();
        schedule.MoveTo(schedule.Plan.At(known + come.Count));
        return new Move(schedule, known, come);
    }

    /// <summary>Writes down the dates that have come, of schedules that are still as they were read.</summary>
    private static async Task<int> WriteAsync(
        BankDbContext context,
        IReadOnlyList<Move> moves,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        foreach (var (schedule, known, come) in moves)
        {
            var isFirst = await context.Set<PaymentSchedule>()
                .Where(row => row.Id == schedule.Id && row.NextIndex == known && row.Status == ScheduleStatus.Active)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(moved => moved.Status, schedule.Status)
                        .SetProperty(moved => moved.NextIndex, schedule.NextIndex)
                        .SetProperty(moved => moved.NextRunOn, schedule.NextRunOn),
                    cancellationToken) == 1;
            if (!isFirst) continue;
            context.AddRange(come.Select(run => new PaymentRun
            {
                ScheduleId = schedule.Id,
                DueOn = run.DueOn,
                RunOn = run.RunOn,
                Status = RunStatus.Waiting,
                NextAttemptOn = today,
            }));
        }

        return await context.SaveChangesAsync(cancellationToken);
    }

    private sealed record Due(PaymentSchedule Schedule, PaymentRun Run)
    {
        // No customer can send a key with such a sign, so none can be in the way.
        public IdempotencyKey Key => new(
            Schedule.CustomerId,
            $"§schedule {Schedule.Id:N} {Run.DueOn:O} {Run.Attempts}",
            RequestFingerprint.Of("schedule"));
    }

    private async Task<IReadOnlyList<Due>> ReadAsync(
        DateOnly today,
        int failed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from run in context.Set<PaymentRun>().AsNoTracking()
            join schedule in context.Set<PaymentSchedule>().AsNoTracking() on run.ScheduleId equals schedule.Id
            where run.NextAttemptOn <= today
            orderby run.NextAttemptOn, run.DueOn, run.ScheduleId
            select new Due(schedule, run);
        return await query.Skip(failed).Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task DecideAsync(Due due, DateOnly today, CancellationToken cancellationToken)
    {
        if (await PayAsync(due, cancellationToken) is PostingResult.Refused refused)
            await RefuseAsync(due, refused.Refusal, today, cancellationToken);
    }

    private Task<PostingResult> PayAsync(Due due, CancellationToken cancellationToken)
    {
        var schedule = due.Schedule;
        var amount = new Money(schedule.AmountMinor, schedule.Currency);
        var part = new RunParticipant(schedule.Id, due.Run.DueOn);
        if (schedule.Iban is { } iban)
        {
            var order = new PaymentOrder(Guid.Empty, iban, schedule.PayeeName ?? "", amount, schedule.Description);
            return transfers.OrderAsync(due.Key, schedule.FromAccountId, order, part, cancellationToken);
        }

        var posting = PostingRequest.Move(
            due.Key,
            TransactionKind.Transfer,
            schedule.FromAccountId,
            schedule.ToAccountId,
            amount) with
        {
            Description = schedule.Description,
            OrderedBy = schedule.CustomerId,
            Participant = part,
        };
        return ledger.PostAsync(posting, cancellationToken);
    }

    private Task RefuseAsync(Due due, LedgerRefusal refusal, DateOnly today, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                var failure = await RunFailures.OfAsync(context, refusal, due.Schedule.ToAccountId, cancellation);
                DateOnly? next = failure.MayPass() && due.Run.Attempts < MaxRetries
                    ? Target2Calendar.NextBusinessDay(today)
                    : null;
                DateTime? now = clock.Instant();
                var status = next is null ? RunStatus.Failed : RunStatus.Waiting;
                var changed = await context.Set<PaymentRun>()
                    .Where(run => run.ScheduleId == due.Schedule.Id && run.DueOn == due.Run.DueOn)
                    .Where(run => run.Status == RunStatus.Waiting && run.Attempts == due.Run.Attempts)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(run => run.Status, status)
                            .SetProperty(run => run.Attempts, run => run.Attempts + 1)
                            .SetProperty(run => run.NextAttemptOn, next)
                            .SetProperty(run => run.Failure, (RunFailure?)failure)
                            .SetProperty(run => run.At, now),
                        cancellation);

                // Whom another worker has told, or who has skipped the date meanwhile, is not told of it.
                if (changed == 1 && next is null) await TellAsync(context, due, cancellation);
                return changed;
            },
            cancellationToken);

    private async Task TellAsync(BankDbContext context, Due due, CancellationToken cancellationToken)
    {
        var notice = new Notice(NoticeKinds.PaymentFailed)
        {
            Source = $"run/{due.Schedule.Id:N}/{due.Run.DueOn:O}",
            Values = new Dictionary<string, string>
            {
                ["amount"] = $"{new Money(due.Schedule.AmountMinor, due.Schedule.Currency)}",
                ["date"] = $"{due.Run.DueOn:O}",
            },
        };
        await notices.AddAsync(context, due.Schedule.CustomerId, notice, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
