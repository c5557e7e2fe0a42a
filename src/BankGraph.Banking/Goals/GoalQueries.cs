using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>Goals, read with the eyes of one customer.</summary>
public static class GoalQueries
{
    internal static readonly StandingQuery<Money> Saved = new(
        "SELECT currency, SUM(saved_minor) FROM savings_goals "
        + $"WHERE customer_id = @p0 AND status = '{GoalStatus.Open}' GROUP BY currency ORDER BY currency",
        row => new Money(row.Sum(1), row.Currency(0)));

    /// <summary>All goals of a customer, also those that are closed; not ordered.</summary>
    public static IQueryable<GoalView> Of(BankDbContext context, Guid customerId) => context.Set<SavingsGoal>()
        .Where(goal => goal.CustomerId == customerId)
        .Select(goal => new GoalView
        {
            Id = goal.Id,
            CustomerId = goal.CustomerId,
            AccountId = goal.AccountId,
            Name = goal.Name,
            Currency = goal.Currency,
            TargetMinor = goal.TargetMinor,
            TargetOn = goal.TargetOn,
            SavedMinor = goal.SavedMinor,
            Status = goal.Status,
            CreatedAt = goal.CreatedAt,
            ClosedAt = goal.ClosedAt,
            PlanMinor = goal.PlanMinor,
            PlanFrequency = goal.PlanFrequency,
            PlanNextOn = goal.PlanNextOn,
            RoundsUp = goal.RoundedThrough != null,
        });

    /// <summary>What lies in all open goals of a customer, added up per currency, by the currencies' codes.</summary>
    public static Task<List<Money>> SavedAsync(
        StandingReads reads,
        Guid customerId,
        CancellationToken cancellationToken) => reads.QueryAsync(Saved, [customerId], cancellationToken);
}
