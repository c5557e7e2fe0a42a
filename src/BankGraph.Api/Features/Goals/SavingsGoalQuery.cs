using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Goals;

namespace BankGraph.Api.Features.Goals;

/// <summary>What the caller saves for.</summary>
[QueryType]
internal static class SavingsGoalQuery
{
    /// <summary>The caller's goals, also those that are closed, the oldest first unless ordered.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SavingsGoal> GetSavingsGoals(ClaimsPrincipal user, BankDbContext context) =>
        GoalQueries.Of(context, user.Viewer().CustomerId)
            .Select(SavingsGoal.FromView)
            .OrderBy(goal => goal.Id);
}
