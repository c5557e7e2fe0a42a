using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>Goals, read with the eyes of one customer.</summary>
public static class GoalQueries
{
    private static readonly CompiledQuery<Func<BankDbContext, Guid, IAsyncEnumerable<Saved>>> SavedByCurrency =
        new(() => EF.CompileAsyncQuery((BankDbContext context, Guid customerId) =>
            from goal in context.Set<SavingsGoal>()
            where goal.CustomerId == customerId && goal.Status == GoalStatus.Open
            group goal.SavedMinor by goal.Currency into saved
            select new Saved(saved.Key, saved.Sum())));

    private sealed record Saved(Currency Currency, long Minor);

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

    /// <summary>What lies in all open goals of a customer, added up per currency.</summary>
    public static async Task<List<Money>> SavedAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var sums = await SavedByCurrency.For(context)(context, customerId).ToListAsync(cancellationToken);
        return [.. sums.Select(sum => new Money(sum.Minor, sum.Currency)).OrderBy(money => money.Currency.Code)];
    }
}
