using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Puts by what plans say for the dates that have come, also while no job ran. A date is decided once: either the goal
/// goes on to the next one in the commit that moves the money, or it goes on without, and the customer is told. A goal
/// that fails by a bug waits and keeps no other from being saved for.
/// </summary>
/// <param name="contexts">Finds what is due.</param>
/// <param name="writer">Writes down what was left out.</param>
/// <param name="ledger">Books.</param>
/// <param name="notices">Tells customers of what was left out.</param>
/// <param name="clock">Tells the date.</param>
/// <param name="items">Goes on where a goal fails.</param>
public sealed class SaveByPlanJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    CustomerNotices notices,
    TimeProvider clock,
    JobItems items) : IBankJob
{
    private static readonly RequestFingerprint Fingerprint = RequestFingerprint.Of("save-by-plan");

    // A goal that is due has a plan.
    private sealed record Due(SavingsGoal Goal, long OwnMinor)
    {
        public Guid PlanId => Goal.PlanId.GetValueOrDefault();

        public DateOnly Date => Goal.PlanNextOn.GetValueOrDefault();

        public DateOnly Next => new SavingPlan(
            Goal.PlanFirstOn.GetValueOrDefault(), Goal.PlanFrequency.GetValueOrDefault()).After(Date);

        public long AmountMinor => Math.Min(
            Goal.PlanMinor.GetValueOrDefault(), GoalProgress.LeftMinor(Goal.SavedMinor, Goal.TargetMinor));

        public Money Amount => new(AmountMinor, Goal.Currency);
    }

    /// <summary>Goals that are read at once.</summary>
    internal int PageSize { get; init; } = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var run = items.Begin("The saving for");
        var failed = new List<Guid>();
        while (await ReadAsync(today, failed, cancellationToken) is { Count: > 0 } due)
        {
            var isDecided = await Task.WhenAll(due.Select(saving => run.TryAsync(
                saving.Goal.Id, () => SaveAsync(saving, cancellationToken), cancellationToken)));
            failed.AddRange(due.Where((_, i) => !isDecided[i]).Select(saving => saving.Goal.Id));
        }

        run.End();
    }

    /// <summary>The next date of some goals whose next date has come.</summary>
    private async Task<List<Due>> ReadAsync(
        DateOnly today,
        List<Guid> failed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from goal in context.Set<SavingsGoal>().AsNoTracking()
            join book in context.LedgerAccounts on goal.AccountId equals book.Id
            where goal.PlanNextOn <= today && !failed.Contains(goal.Id)
            orderby goal.PlanNextOn, goal.Id
            select new Due(goal, book.BalanceMinor - book.HeldMinor);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task SaveAsync(Due due, CancellationToken cancellationToken)
    {
        // A target that is reached needs nothing, and an overdraft is no money to be put by.
        var isShort = due.AmountMinor > 0 && due.OwnMinor < due.AmountMinor;
        if (due.AmountMinor == 0 || isShort)
            await LeaveOutAsync(due, isToBeTold: isShort, cancellationToken);
        else if (await ledger.PostAsync(Posting(due), cancellationToken) is PostingResult.Refused refused)
            await LeaveOutAsync(due, refused.Refusal is not LedgerRefusal.ByParticipant, cancellationToken);
    }

    // No customer can send a key with such a sign, so none can be in the way.
    private static PostingRequest Posting(Due due) => PostingRequest.Move(
        new IdempotencyKey(due.Goal.CustomerId, $"§saving {due.PlanId:N} {due.Date:O}", Fingerprint),
        TransactionKind.Saving,
        due.Goal.AccountId,
        due.Goal.Id,
        due.Amount) with
    {
        Description = due.Goal.Name,
        Participant = new PlannedSaving(due.Goal.Id, due.PlanId, due.AmountMinor, due.Date, due.Next),
    };

    private Task LeaveOutAsync(Due due, bool isToBeTold, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            DateOnly? next = due.Next;
            var isFirst = await context.Set<SavingsGoal>()
                .Where(goal => goal.Id == due.Goal.Id && goal.PlanId == due.PlanId && goal.PlanNextOn == due.Date)
                .ExecuteUpdateAsync(row => row.SetProperty(goal => goal.PlanNextOn, next), cancellation) == 1;
            if (!isFirst || !isToBeTold) return isFirst;
            var notice = new Notice(NoticeKinds.PaymentFailed)
            {
                Source = $"saving/{due.PlanId:N}/{due.Date:O}",
                Values = new Dictionary<string, string>
                {
                    ["amount"] = $"{due.Amount}",
                    ["date"] = $"{due.Date:O}",
                },
            };
            await notices.AddAsync(context, due.Goal.CustomerId, notice, cancellation);
            await context.SaveChangesAsync(cancellation);
            return true;
        },
        cancellationToken);
}
