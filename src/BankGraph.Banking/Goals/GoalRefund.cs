using System.Diagnostics;
using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>All that is saved goes back in one posting, and the goal is closed by it.</summary>
/// <param name="goalId">The goal.</param>
internal sealed class GoalRefund(Guid goalId) : GoalParticipant(goalId)
{
    public const string Empty = "GOAL_EMPTY";

    public override Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        var at = transaction.BookedAt
            ?? throw new UnreachableException("A transaction that is being booked has no instant.");
        return ledger.ExecuteAsync(
            $"""
            UPDATE savings_goals SET saved_minor = 0, status = {GoalStatus.Closed}, closed_at = {at},
                open_name = NULL, plan_next_on = NULL, rounded_through = NULL
            WHERE id = {GoalId}
            """,
            cancellationToken);
    }

    protected override ParticipantDecision Decide(State state) => state.SavedMinor > 0
        ? ParticipantDecision.AcceptedWith(new Money(state.SavedMinor, state.Currency))
        : ParticipantDecision.Refused(Empty);
}
