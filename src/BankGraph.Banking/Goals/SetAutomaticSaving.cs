using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Transfers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>What is to be put by again and again, as it was asked for.</summary>
/// <param name="Amount">What is put by on each date.</param>
/// <param name="Frequency">How often.</param>
/// <param name="FirstOn">The first date: today or later.</param>
public sealed record NewSavingPlan(RequestedAmount Amount, SavingFrequency Frequency, DateOnly FirstOn);

/// <summary>Says what the bank puts by for a goal without being asked each time.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells today.</param>
public sealed class SetAutomaticSaving(BankWriter writer, TimeProvider clock)
{
    /// <summary>How far ahead the first date may be, in years.</summary>
    public const int MaxYearsAhead = 10;

    /// <summary>
    /// Sets both, a plan (none for null) and whether payments booked from now on are rounded up, or says why not, the
    /// first of: <see cref="InvalidFieldError"/> (firstOn), <see cref="InvalidAmountError"/>,
    /// <see cref="GoalNotFoundError"/>, <see cref="GoalClosedError"/>, <see cref="CurrencyMismatchError"/>.
    /// </summary>
    public async Task<Outcome<GoalView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid goalId,
        NewSavingPlan? plan,
        bool roundsUp,
        CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (plan?.FirstOn < today || plan?.FirstOn > today.AddYears(MaxYearsAhead))
        {
            return new(new InvalidFieldError(
                "firstOn", $"The first date is today or later, and at most {MaxYearsAhead} years ahead."));
        }

        Ledger.Money? amount = null;
        if (plan?.Amount.TryRead(out amount) == false) return new(new InvalidAmountError());
        return await writer.ChangeGoalAsync(
            customerId,
            goalId,
            async (context, goal, cancellation) =>
            {
                if (plan is not null && amount?.Currency != goal.Currency) return new CurrencyMismatchError();
                goal.PlanId = plan is null ? null : Guid.CreateVersion7(clock.GetUtcNow());
                goal.PlanMinor = amount?.AmountMinor;
                goal.PlanFrequency = plan?.Frequency;
                goal.PlanFirstOn = plan?.FirstOn;
                goal.PlanNextOn = plan?.FirstOn;
                goal.RoundedThrough = roundsUp
                    ? goal.RoundedThrough ?? await NewestAsync(context, goal.AccountId, cancellation)
                    : null;
                return null;
            },
            cancellationToken);
    }

    private static Task<long> NewestAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.LedgerAccounts.Where(book => book.Id == accountId)
            .Select(book => book.Sequence)
            .SingleAsync(cancellationToken);
}
