using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Puts by what plans say for the dates that have come, also while no job ran. A date is decided once: either the goal
/// goes on to the next one in the commit that moves the money, or it goes on without, and the customer is told.
/// </summary>
/// <param name="contexts">Finds what is due.</param>
/// <param name="writer">Writes down what was left out.</param>
/// <param name="ledger">Books.</param>
/// <param name="notices">Tells customers of what was left out.</param>
/// <param name="clock">Tells the date.</param>
/// <param name="logger">Is told of savings that failed by a bug.</param>
public sealed partial class SaveByPlanJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    CustomerNotices notices,
    TimeProvider clock,
    ILogger<SaveByPlanJob> logger) : IBankJob
{
    private const int PageSize = 200;

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

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        while (true)
        {
            var due = await ReadAsync(today, cancellationToken);
            var isDecided = await Task.WhenAll(due.Select(saving => TrySaveAsync(saving, cancellationToken)));
            if (!isDecided.Contains(true)) return;
        }
    }

    /// <summary>The next date of some goals whose next date has come.</summary>
    private async Task<List<Due>> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from goal in context.Set<SavingsGoal>().AsNoTracking()
            join book in context.LedgerAccounts on goal.AccountId equals book.Id
            where goal.PlanNextOn <= today
            orderby goal.PlanNextOn, goal.Id
            select new Due(goal, book.BalanceMinor - book.HeldMinor);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>False when it is not decided. One that fails by a bug does not keep others from being saved.</summary>
    private async Task<bool> TrySaveAsync(Due due, CancellationToken cancellationToken)
    {
        try
        {
            // A target that is reached needs nothing, and an overdraft is no money to be put by.
            var isShort = due.AmountMinor > 0 && due.OwnMinor < due.AmountMinor;
            if (due.AmountMinor == 0 || isShort)
                await LeaveOutAsync(due, isToBeTold: isShort, cancellationToken);
            else if (await ledger.PostAsync(Posting(due), cancellationToken) is PostingResult.Refused refused)
                await LeaveOutAsync(due, refused.Refusal is not LedgerRefusal.ByParticipant, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, due.Goal.Id, due.Date);
            return false;
        }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The saving for {GoalId} of {Date} failed and will run again.")]
    private partial void LogFailed(Exception exception, Guid goalId, DateOnly date);
}
