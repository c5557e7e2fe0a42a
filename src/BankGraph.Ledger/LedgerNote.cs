namespace BankGraph.Ledger;

/// <summary>
/// What the bank wants to remember of the request behind a booked transaction. Written in its commit; whoever has taken
/// the note deletes it.
/// </summary>
public sealed class LedgerNote
{
    /// <summary>Longest note, in characters.</summary>
    public const int MaxLength = 300;

    internal LedgerNote(Guid transactionId, string note) => (TransactionId, Note) = (transactionId, note);

    /// <summary>The transaction.</summary>
    public Guid TransactionId { get; private set; }

    /// <summary>What to remember.</summary>
    public string Note { get; private set; }
}
