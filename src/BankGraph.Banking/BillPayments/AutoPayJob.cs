using BankGraph.Banking.Jobs;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Pays bills for customers who have ordered it, and tells them what waits: a bill above the ceiling, and one that
/// could not be paid. Each attempt is posted under a key made of the bill and the number of the attempt, and what is
/// open is decided in the transaction that moves the money, so that no bill is paid twice, whoever dies or overlaps.
/// One that fails by a bug waits and keeps no other from being paid.
/// </summary>
/// <param name="contexts">Finds what is due.</param>
/// <param name="writer">Writes down what was refused, and what is to be told.</param>
/// <param name="ledger">Pays.</param>
/// <param name="clock">Tells the business date.</param>
/// <param name="items">Goes on where a bill fails.</param>
public sealed class AutoPayJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    TimeProvider clock,
    JobItems items) : IBankJob
{
    private const BillNotificationKind Held = BillNotificationKind.AutoPayHeld;

    /// <summary>Bills that are read at once.</summary>
    internal int PageSize { get; init; } = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var run = items.Begin("The payment of bill");
        foreach (var daysBefore in await DaysAsync(cancellationToken))
        {
            var lastDue = today.AddDays(daysBefore);
            while (await ReadHeldAsync(daysBefore, lastDue, cancellationToken) is { Count: > 0 } held)
                await BillNotification.TellAsync(writer, held, Held, clock, cancellationToken);

            var before = run.Failed;
            IReadOnlyList<Due> due;
            do
            {
                due = await ReadAsync(daysBefore, today, run.Failed - before, cancellationToken);
                await Task.WhenAll(due.Select(one => run.TryAsync(
                    one.Bill.Id, () => PayAsync(one, today, cancellationToken), cancellationToken)));
            }
            while (due.Count == PageSize);
        }

        run.End();
    }

    private async Task<int[]> DaysAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<AutoPayOrder>().Select(order => order.DaysBefore).Distinct()
            .ToArrayAsync(cancellationToken);
    }

    /// <summary>Bills that an order is for, and that are open.</summary>
    private sealed record Ordered
    {
        public required AutoPayOrder Order { get; init; }

        public required Bill Bill { get; init; }
    }

    private static IQueryable<Ordered> Open(BankDbContext context, int daysBefore, DateOnly lastDue) =>
        from order in context.Set<AutoPayOrder>().AsNoTracking()
        join bill in context.Bills.AsNoTracking() on order.LinkId equals bill.LinkId
        where order.DaysBefore == daysBefore && bill.DueOn >= order.Since && bill.DueOn <= lastDue
            && bill.AmountPaidMinor < bill.AmountMinor
        select new Ordered { Order = order, Bill = bill };

    /// <summary>Bills above the ceiling of which the customer was not told that they wait.</summary>
    private async Task<List<Bill>> ReadHeldAsync(int daysBefore, DateOnly lastDue, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var above = Open(context, daysBefore, lastDue)
            .Where(due => due.Bill.AmountMinor - due.Bill.AmountPaidMinor > due.Order.CeilingMinor)
            .Select(due => due.Bill);
        return await BillNotification.Untold(above, context, Held)
            .OrderBy(bill => bill.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private sealed record Due(AutoPayOrder Order, Bill Bill, string BillerName, AutoPayAttempt? Attempt)
    {
        public int Attempts => Attempt?.Attempts ?? 0;

        // No customer can send a key with such a sign, so none can be in the way.
        public IdempotencyKey Key => new(
            Bill.CustomerId,
            $"§bill {Bill.Id:N} {Attempts}",
            RequestFingerprint.Of("autoPay"));
    }

    private async Task<IReadOnlyList<Due>> ReadAsync(
        int daysBefore,
        DateOnly today,
        int failed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from due in Open(context, daysBefore, today.AddDays(daysBefore))
            where due.Bill.AmountMinor - due.Bill.AmountPaidMinor <= due.Order.CeilingMinor
            join biller in context.Billers on due.Bill.BillerId equals biller.Id
            from attempt in context.Set<AutoPayAttempt>().AsNoTracking()
                .Where(row => row.BillId == due.Bill.Id).DefaultIfEmpty()
            where attempt == null || attempt.NextAttemptOn <= today
            orderby due.Bill.DueOn, due.Bill.Id
            select new Due(due.Order, due.Bill, biller.Name, attempt);
        return await query.Skip(failed).Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task PayAsync(Due due, DateOnly today, CancellationToken cancellationToken)
    {
        var bill = due.Bill;
        var part = new BillPaymentParticipant(bill.Id, bill.CustomerId, requested: null);
        var posting = PostingRequest.MoveDecidedBy(
            new AutoPayParticipant(due.Order, part),
            due.Key,
            TransactionKind.BillPayment,
            due.Order.AccountId,
            SystemAccount.BillerSettlement(bill.BillerId, bill.Currency)) with
        {
            Description = $"{due.BillerName} {bill.CustomerReference}",
            OrderedBy = bill.CustomerId,
        };
        if (await ledger.PostAsync(posting, cancellationToken) is PostingResult.Refused refused)
            await RefuseAsync(due, refused.Refusal, today, cancellationToken);
    }

    private Task<int> RefuseAsync(
        Due due,
        LedgerRefusal refusal,
        DateOnly today,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            // Two jobs with one refusal: who comes second finds the attempt counted.
            var attempts = context.Set<AutoPayAttempt>().Where(attempt => attempt.BillId == due.Bill.Id);
            await attempts.ExecuteUpdateAsync(
                set => set.SetProperty(attempt => attempt.Retries, attempt => attempt.Retries),
                cancellation);
            var row = await attempts.SingleOrDefaultAsync(cancellation);
            if ((row?.Attempts ?? 0) != due.Attempts) return 0;
            if (row is null) context.Add(row = new() { BillId = due.Bill.Id, Attempts = 0, Retries = 0 });
            row.Attempts++;
            if (refusal is LedgerRefusal.ByParticipant { Code: AutoPayParticipant.OrderChanged })
                row.NextAttemptOn = today;
            else await TryLaterAsync(context, due, row, refusal, today, cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);

    private async Task TryLaterAsync(
        BankDbContext context,
        Due due,
        AutoPayAttempt row,
        LedgerRefusal refusal,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        row.NextAttemptOn = null;

        // The customer was faster.
        if (refusal is LedgerRefusal.ByParticipant it && BillPaymentParticipant.IsRefusal(it.Code)) return;

        var failure = await RunFailures.OfAsync(context, refusal, payeeAccountId: null, cancellationToken);
        row.Failure = failure;
        if (failure.MayPass() && row.Retries < PayScheduledJob.MaxRetries)
            row.NextAttemptOn = Target2Calendar.NextBusinessDay(today);
        row.Retries++;
        var kind = row.NextAttemptOn is null
            ? BillNotificationKind.AutoPayFailed
            : BillNotificationKind.AutoPayRetrying;
        var isTold = await context.BillNotifications
            .AnyAsync(told => told.BillId == due.Bill.Id && told.Kind == kind, cancellationToken);
        if (!isTold) context.BillNotifications.Add(BillNotification.Of(due.Bill, kind, clock));
    }
}
