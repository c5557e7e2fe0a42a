using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>
/// A goal's part in a posting that moves its money: the goal must be open, and says in the same commit what is saved.
/// </summary>
/// <param name="goalId">The goal.</param>
internal abstract class GoalParticipant(Guid goalId) : IPostingParticipant
{
    public const string Closed = "GOAL_CLOSED";

    protected Guid GoalId => goalId;

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var state = await ledger.LockRowAsync(
            $"""
            SELECT status, saved_minor, target_minor, currency, plan_id, plan_next_on, rounded_through
            FROM savings_goals WHERE id = {goalId}
            """,
            row => new State(
                row.Enum<GoalStatus>(0),
                row.Int64(1),
                row.Int64(2),
                row.Currency(3),
                row.IsNull(4) ? null : row.Guid(4),
                row.IsNull(5) ? null : row.Date(5),
                row.IsNull(6) ? null : row.Int64(6)),
            cancellationToken);
        return state?.Status == GoalStatus.Open ? Decide(state) : ParticipantDecision.Refused(Closed);
    }

    public abstract Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken);

    protected abstract ParticipantDecision Decide(State state);

    protected sealed record State(
        GoalStatus Status,
        long SavedMinor,
        long TargetMinor,
        Currency Currency,
        Guid? PlanId,
        DateOnly? PlanNextOn,
        long? RoundedThrough);
}
