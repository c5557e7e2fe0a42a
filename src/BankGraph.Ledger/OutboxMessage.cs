namespace BankGraph.Ledger;

/// <summary>
/// Says that a booked transaction has to be told to the streams. Written in the commit of the transaction, exactly one
/// for each; carries its id and nothing personal.
/// </summary>
public sealed class OutboxMessage
{
    internal OutboxMessage(Guid transactionId, DateTime? sentAt) => (TransactionId, SentAt) = (transactionId, sentAt);

    /// <summary>The transaction to tell about.</summary>
    public Guid TransactionId { get; private set; }

    /// <summary>When it had been published, UTC; null while that is still to be done.</summary>
    public DateTime? SentAt { get; private set; }
}
