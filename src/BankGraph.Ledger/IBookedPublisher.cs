namespace BankGraph.Ledger;

/// <summary>Where the outbox is emptied to: the host's topics.</summary>
public interface IBookedPublisher
{
    /// <summary>
    /// Publishes messages in their order. They may come again after a failure; whoever listens knows an entry by
    /// account and sequence.
    /// </summary>
    Task PublishAsync(IReadOnlyList<BookedMessage> messages, CancellationToken cancellationToken);
}
