namespace BankGraph.Ledger;

/// <summary>
/// A feature's part in placing or letting go of a hold: it decides and writes its own rows in the same database
/// transaction. What is said of <see cref="IPostingParticipant"/> holds here too.
/// </summary>
public interface IHoldParticipant
{
    /// <summary>
    /// Reads, and locks what it reads; writes nothing. It accepts or refuses; the amount is not its to decide.
    /// </summary>
    Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the feature's rows once the ledger has said yes. The hold's own row follows before the commit.
    /// </summary>
    Task WriteAsync(LedgerTransaction ledger, Hold hold, CancellationToken cancellationToken);
}
