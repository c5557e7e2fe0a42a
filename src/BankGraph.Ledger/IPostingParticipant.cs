namespace BankGraph.Ledger;

/// <summary>
/// A feature's part in a posting: it decides and writes its own rows in the database transaction that moves the money.
/// </summary>
/// <remarks>
/// Participants of one batch are asked in the order of arrival, each after the writes of those before it: the second
/// payment of one bill sees the first. A batch may be run again after a failure, from a clean transaction, so a
/// participant keeps no state between calls and does nothing outside the database. An exception fails this request
/// alone. Replays and reused keys are answered without the participant.
/// </remarks>
public interface IPostingParticipant
{
    /// <summary>
    /// Reads, and locks what it reads where the store has row locks; writes nothing, because the ledger may still
    /// refuse.
    /// </summary>
    Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the feature's rows once the ledger has said yes. The transaction's own row is there to refer to; its
    /// entries follow before the commit.
    /// </summary>
    Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken cancellationToken);
}
