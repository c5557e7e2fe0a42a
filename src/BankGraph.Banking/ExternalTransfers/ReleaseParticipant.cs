using BankGraph.Banking.Audit;
using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Says of money that the bank has held that the customer has it, in the commit that pays it out.</summary>
/// <param name="id">The payment that had come back.</param>
/// <param name="accountId">The account that gets it.</param>
/// <param name="record">Who has seen to it, and why.</param>
internal sealed class ReleaseParticipant(Guid id, Guid accountId, AuditDraft record) : IPostingParticipant
{
    /// <summary>The refusal of money that is gone.</summary>
    public const string Released = "FUNDS_RELEASED";

    private sealed record Row(DateTime? ReleasedAt);

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var row = await ledger.LockRowAsync(
            $"SELECT released_at FROM unclaimed_returns WHERE id = {id}",
            row => new Row(row.Instant(0)),
            cancellationToken);
        return row is { ReleasedAt: null } ? ParticipantDecision.Accepted : ParticipantDecision.Refused(Released);
    }

    public async Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken cancellationToken)
    {
        await AuditTrail.WriteAsync(ledger, record, cancellationToken);
        await ledger.ExecuteAsync(
            $"""
            UPDATE unclaimed_returns SET released_at = {transaction.BookedAt}, released_to = {accountId}
            WHERE id = {id}
            """,
            cancellationToken);
    }
}
