using BankGraph.Banking.Privacy;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>What a customer saves for.</summary>
internal sealed class GoalData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "savingsGoals",
            context.Set<SavingsGoal>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.AccountId,
                    row.Name,
                    row.Currency,
                    row.TargetMinor,
                    row.TargetOn,
                    row.SavedMinor,
                    row.Status,
                    row.CreatedAt,
                    row.ClosedAt,
                    row.PlanMinor,
                    row.PlanFrequency,
                    row.PlanFirstOn,
                    row.PlanNextOn,
                    RoundsUp = row.RoundedThrough != null,
                }),
            typeof(SavingsGoal)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.SavingsGoals,
            context.Set<SavingsGoal>().Where(row => row.CustomerId == customerId && row.ClosedAt == null)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<SavingsGoal>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteUpdateAsync(
                row => row.SetProperty(goal => goal.Name, PersonalDataCipher.Erased),
                cancellationToken);
}
