using System.Diagnostics;
using BankGraph.Ledger;

namespace BankGraph.Banking.Reversals;

/// <summary>The part in a reversal that sees to it that a transaction is undone once, and says so of it.</summary>
/// <param name="originalId">The transaction to be undone.</param>
/// <param name="requestedBy">Who asked for it.</param>
/// <param name="reason">Why.</param>
internal sealed class ReversalParticipant(Guid originalId, Guid requestedBy, string reason) : IPostingParticipant
{
    public const string AlreadyReversed = "ALREADY_REVERSED";

    private sealed record Original(TransactionStatus Status);

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var original = await ledger.LockRowAsync(
            $"SELECT status FROM ledger_transactions WHERE id = {originalId}",
            row => new Original(row.Enum<TransactionStatus>(0)),
            cancellationToken);
        return original?.Status == TransactionStatus.Booked
            ? ParticipantDecision.Accepted
            : ParticipantDecision.Refused(AlreadyReversed);
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        var at = transaction.BookedAt
            ?? throw new UnreachableException("A transaction that is being booked has no instant.");
        await ledger.ExecuteAsync(
            $"UPDATE ledger_transactions SET status = {TransactionStatus.Reversed} WHERE id = {originalId}",
            cancellationToken);
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO reversals (transaction_id, original_id, requested_by, reason, reversed_at)
            VALUES ({transaction.Id}, {originalId}, {requestedBy}, {reason}, {at})
            """,
            cancellationToken);
    }
}
