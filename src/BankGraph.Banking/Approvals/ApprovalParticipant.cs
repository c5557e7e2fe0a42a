using BankGraph.Banking.Audit;
using BankGraph.Ledger;

namespace BankGraph.Banking.Approvals;

/// <summary>
/// What a movement that staff makes writes besides money, in the commit of the money: its record and, if it had to
/// wait, that the change is decided.
/// </summary>
/// <param name="records">What to record; made when the caller was at hand.</param>
/// <param name="changeId">The change that is approved; null for what did not wait.</param>
/// <param name="checkerId">Who approves it.</param>
internal sealed class ApprovalParticipant(
    IReadOnlyList<AuditDraft> records,
    Guid? changeId,
    Guid? checkerId) : IPostingParticipant
{
    /// <summary>The refusal of a change that was decided meanwhile.</summary>
    public const string Decided = "CHANGE_DECIDED";

    private sealed record Status(string Name);

    /// <inheritdoc/>
    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        if (changeId is null) return ParticipantDecision.Accepted;
        var status = await ledger.LockRowAsync(
            $"SELECT status FROM pending_changes WHERE id = {changeId}",
            row => new Status(row.Text(0) ?? ""),
            cancellationToken);
        return status?.Name == nameof(ChangeStatus.Pending)
            ? ParticipantDecision.Accepted
            : ParticipantDecision.Refused(Decided);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        foreach (var record in records) await AuditTrail.WriteAsync(ledger, record, cancellationToken);
        if (changeId is null) return;
        var changed = await ledger.ExecuteAsync(
            $"""
            UPDATE pending_changes
            SET status = {ChangeStatus.Approved}, checker_id = {checkerId}, decided_at = {transaction.BookedAt}
            WHERE id = {changeId} AND status = {ChangeStatus.Pending}
            """,
            cancellationToken);
        if (changed != 1) throw new InvalidOperationException("A locked change was decided by somebody else.");
    }
}
