using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>Goals that are open keep the account open to which their money goes back.</summary>
internal sealed class GoalClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.SavingsGoal;

    /// <inheritdoc/>
    public Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Set<SavingsGoal>().CountAsync(
            goal => goal.AccountId == accountId && goal.Status == GoalStatus.Open,
            cancellationToken);
}
