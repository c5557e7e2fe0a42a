using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>Changes goals without moving their money.</summary>
internal static class GoalChanges
{
    /// <summary>
    /// Changes an open goal of the customer's, or says why not: <see cref="GoalNotFoundError"/>,
    /// <see cref="GoalClosedError"/>, then what the change itself says.
    /// </summary>
    public static Task<Outcome<GoalView, BankError>> ChangeGoalAsync(
        this BankWriter writer,
        Guid customerId,
        Guid goalId,
        Func<BankDbContext, SavingsGoal, CancellationToken, Task<BankError?>> change,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<GoalView, BankError>>(
        async (context, cancellation) =>
        {
            // An update that changes nothing keeps the jobs and the ledger away until this transaction ends.
            var own = context.Set<SavingsGoal>().Where(row => row.Id == goalId && row.CustomerId == customerId);
            await own.ExecuteUpdateAsync(row => row.SetProperty(g => g.Status, g => g.Status), cancellation);
            if (await own.SingleOrDefaultAsync(cancellation) is not { } goal) return new(new GoalNotFoundError());
            if (goal.Status == GoalStatus.Closed) return new(new GoalClosedError());
            if (await change(context, goal, cancellation) is { } error) return new(error);
            await context.SaveChangesAsync(cancellation);
            return new(await context.ReadGoalAsync(customerId, goalId, cancellation));
        },
        cancellationToken);

    /// <summary>Whether the customer has another open goal of the name.</summary>
    public static Task<bool> IsTakenAsync(
        this BankDbContext context,
        Guid customerId,
        Guid goalId,
        string openName,
        CancellationToken cancellationToken) => context.Set<SavingsGoal>().AnyAsync(
        goal => goal.CustomerId == customerId && goal.OpenName == openName && goal.Id != goalId,
        cancellationToken);

    /// <summary>A goal that is known to be the customer's.</summary>
    public static Task<GoalView> ReadGoalAsync(
        this BankDbContext context,
        Guid customerId,
        Guid goalId,
        CancellationToken cancellationToken) =>
        GoalQueries.Of(context, customerId).SingleAsync(goal => goal.Id == goalId, cancellationToken);
}
