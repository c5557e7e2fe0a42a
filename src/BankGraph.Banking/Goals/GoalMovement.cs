using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>Money that a customer puts into a goal, or takes out of it.</summary>
/// <param name="goalId">The goal.</param>
/// <param name="isIn">Whether it is put in.</param>
internal sealed class GoalMovement(Guid goalId, bool isIn) : GoalParticipant(goalId)
{
    public override Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        var change = isIn ? transaction.AmountMinor : -transaction.AmountMinor;
        return ledger.ExecuteAsync(
            $"UPDATE savings_goals SET saved_minor = saved_minor + {change} WHERE id = {GoalId}",
            cancellationToken);
    }

    protected override ParticipantDecision Decide(State state) => ParticipantDecision.Accepted;
}
