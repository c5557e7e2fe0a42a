using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Goals;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Goals;

/// <summary>Goals by their identifier, and how far they have come.</summary>
[Node]
[ExtendObjectType<SavingsGoal>]
internal static class SavingsGoalNode
{
    /// <summary>The goal, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<SavingsGoal?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        GoalQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(SavingsGoal.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The account from which money comes and to which it goes back.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Account> GetAccountAsync(
        [Parent] SavingsGoal goal,
        IAccountByIdDataLoader accounts,
        CancellationToken cancellationToken) =>
        await accounts.LoadAsync(new SeenBy(goal.OwnerId, goal.AccountId), cancellationToken)
        ?? throw new InvalidOperationException("A goal has no account.");

    /// <summary>How much of the target is saved, in whole percent, rounded down.</summary>
    public static int GetPercent([Parent] SavingsGoal goal) =>
        GoalProgress.Percent(goal.Saved.Minor, goal.Target.Minor);

    /// <summary>What is missing.</summary>
    public static Money GetLeft([Parent] SavingsGoal goal) => new()
    {
        Minor = GoalProgress.LeftMinor(goal.Saved.Minor, goal.Target.Minor),
        Currency = goal.Target.Currency,
    };

    /// <summary>
    /// What has to be saved a month, for the first time a month from today (UTC), so that the target is reached on its
    /// date; rounded up. Null without a date, and for a goal that is closed.
    /// </summary>
    public static Money? GetPerMonth([Parent] SavingsGoal goal, TimeProvider clock)
    {
        if (goal is not { Status: GoalStatus.Open, TargetOn: { } date }) return null;
        var left = GoalProgress.LeftMinor(goal.Saved.Minor, goal.Target.Minor);
        var months = GoalProgress.MonthsUntil(clock.Today(), date);
        return new Money { Minor = GoalProgress.PerMonthMinor(left, months), Currency = goal.Target.Currency };
    }

    /// <summary>What the bank puts by without being asked each time.</summary>
    public static SavingPlan? GetPlan([Parent] SavingsGoal goal) =>
        goal is { PlanMinor: { } minor, PlanFrequency: { } frequency, PlanNextOn: { } next }
            ? new(new Money { Minor = minor, Currency = goal.Target.Currency }, frequency, next)
            : null;
}
