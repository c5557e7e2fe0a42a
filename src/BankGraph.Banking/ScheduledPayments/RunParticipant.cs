using System.Diagnostics;
using BankGraph.Ledger;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>
/// The run's part in the posting that pays it, or that sets its money aside for another bank: it must still wait, and
/// is paid or ordered from then on.
/// </summary>
/// <param name="scheduleId">The schedule.</param>
/// <param name="dueOn">The date.</param>
internal sealed class RunParticipant(Guid scheduleId, DateOnly dueOn) : IPostingParticipant, IHoldParticipant
{
    private const string NotWaiting = "RUN_NOT_WAITING";

    private sealed record State(RunStatus Status);

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var state = await ledger.LockRowAsync(
            $"SELECT status FROM payment_runs WHERE schedule_id = {scheduleId} AND due_on = {dueOn}",
            row => new State(row.Enum<RunStatus>(0)),
            cancellationToken);
        return state?.Status == RunStatus.Waiting
            ? ParticipantDecision.Accepted
            : ParticipantDecision.Refused(NotWaiting);
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        var at = transaction.BookedAt
            ?? throw new UnreachableException("A transaction that is being booked has no instant.");
        await ledger.ExecuteAsync(
            $"""
            UPDATE payment_runs SET status = {RunStatus.Paid}, attempts = attempts + 1, next_attempt_on = NULL,
                failure = NULL, transaction_id = {transaction.Id}, at = {at}
            WHERE schedule_id = {scheduleId} AND due_on = {dueOn}
            """,
            cancellationToken);
    }

    // The payment that is ordered has the id of its hold.
    public Task WriteAsync(LedgerTransaction ledger, Hold hold, CancellationToken cancellationToken) =>
        ledger.ExecuteAsync(
            $"""
            UPDATE payment_runs SET status = {RunStatus.Ordered}, attempts = attempts + 1, next_attempt_on = NULL,
                failure = NULL, external_payment_id = {hold.Id}, at = {hold.PlacedAt}
            WHERE schedule_id = {scheduleId} AND due_on = {dueOn}
            """,
            cancellationToken);
}
