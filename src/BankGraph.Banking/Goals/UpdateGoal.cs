using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.Goals;

/// <summary>What a goal is to be from now on; all of it is set.</summary>
/// <param name="Name">What the customer saves for.</param>
/// <param name="Target">What is to be saved.</param>
/// <param name="TargetOn">By when; null without a date.</param>
public sealed record GoalChange(string Name, RequestedAmount Target, DateOnly? TargetOn);

/// <summary>Changes what a goal is called, and how much is to be saved by when.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is to come.</param>
public sealed class UpdateGoal(BankWriter writer, TimeProvider clock)
{
    /// <summary>
    /// Changes it, or says why not, the first of: <see cref="InvalidFieldError"/> (name, targetOn),
    /// <see cref="InvalidAmountError"/>, <see cref="GoalNotFoundError"/>, <see cref="GoalClosedError"/>,
    /// <see cref="CurrencyMismatchError"/>, <see cref="GoalNameTakenError"/>.
    /// </summary>
    public async Task<Outcome<GoalView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid goalId,
        GoalChange asked,
        CancellationToken cancellationToken)
    {
        if (GoalRules.FieldError(asked.Name, asked.TargetOn, clock.Today()) is { } fieldError) return new(fieldError);
        if (!asked.Target.TryRead(out var target)) return new(new InvalidAmountError());
        return await writer.ChangeGoalAsync(
            customerId,
            goalId,
            async (context, goal, cancellation) =>
            {
                if (target is not { } exact || exact.Currency != goal.Currency) return new CurrencyMismatchError();
                var openName = GoalRules.Comparable(asked.Name);
                if (await context.IsTakenAsync(customerId, goalId, openName, cancellation))
                    return new GoalNameTakenError();
                (goal.Name, goal.OpenName) = (asked.Name.Trim(), openName);
                (goal.TargetMinor, goal.TargetOn) = (exact.AmountMinor, asked.TargetOn);
                return null;
            },
            cancellationToken);
    }
}
