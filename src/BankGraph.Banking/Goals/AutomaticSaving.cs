using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Money that the bank puts into a goal by itself, but never beyond the target. The goal's row goes on in the commit
/// that moves the money: that is what makes one saving of each date and of each payment, and no second one.
/// </summary>
/// <param name="goalId">The goal.</param>
/// <param name="amountMinor">What to put in, if so much is missing.</param>
internal abstract class AutomaticSaving(Guid goalId, long amountMinor) : GoalParticipant(goalId)
{
    public const string Reached = "GOAL_REACHED";
    public const string NotDue = "SAVING_NOT_DUE";

    protected override ParticipantDecision Decide(State state)
    {
        if (!IsDue(state)) return ParticipantDecision.Refused(NotDue);
        var left = GoalProgress.LeftMinor(state.SavedMinor, state.TargetMinor);
        return left == 0
            ? ParticipantDecision.Refused(Reached)
            : ParticipantDecision.AcceptedWith(new Money(Math.Min(amountMinor, left), state.Currency));
    }

    protected abstract bool IsDue(State state);
}

/// <summary>The saving of one date of a plan.</summary>
/// <param name="goalId">The goal.</param>
/// <param name="planId">The plan.</param>
/// <param name="amountMinor">What to put in.</param>
/// <param name="date">The date.</param>
/// <param name="next">The date that comes after it.</param>
internal sealed class PlannedSaving(Guid goalId, Guid planId, long amountMinor, DateOnly date, DateOnly next)
    : AutomaticSaving(goalId, amountMinor)
{
    public override Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken) => ledger.ExecuteAsync(
        $"""
        UPDATE savings_goals SET saved_minor = saved_minor + {transaction.AmountMinor}, plan_next_on = {next}
        WHERE id = {GoalId}
        """,
        cancellationToken);

    protected override bool IsDue(State state) => state.PlanId == planId && state.PlanNextOn == date;
}

/// <summary>The rounding up of one payment.</summary>
/// <param name="goalId">The goal.</param>
/// <param name="amountMinor">What to put in.</param>
/// <param name="sequence">The payment's entry on the account.</param>
internal sealed class RoundedPayment(Guid goalId, long amountMinor, long sequence)
    : AutomaticSaving(goalId, amountMinor)
{
    public override Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken) => ledger.ExecuteAsync(
        $"""
        UPDATE savings_goals SET saved_minor = saved_minor + {transaction.AmountMinor}, rounded_through = {sequence}
        WHERE id = {GoalId}
        """,
        cancellationToken);

    protected override bool IsDue(State state) => state.RoundedThrough < sequence;
}
