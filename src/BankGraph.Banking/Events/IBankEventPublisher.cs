namespace BankGraph.Banking.Events;

/// <summary>
/// Tells the live streams that something has changed; the host implements it. Called after the commit, at least once,
/// and with ids only: whoever listens reads the rest with its own rights.
/// </summary>
public interface IBankEventPublisher
{
    /// <summary>
    /// An account has new entries, up to this sequence. Calls for one account rise, save after a repetition.
    /// </summary>
    Task AccountChangedAsync(Guid accountId, long sequence, CancellationToken cancellationToken);

    /// <summary>A customer has a new bill notification. Calls for one customer rise, save after a repetition.</summary>
    Task BillNotifiedAsync(Guid customerId, Guid notificationId, CancellationToken cancellationToken);

    /// <summary>A customer has a new notification, with this sequence.</summary>
    Task NotifiedAsync(Guid customerId, long sequence, CancellationToken cancellationToken);

    /// <summary>
    /// Something happened to a customer's ticket: the staff's cursor of it, and the customer's, null where the customer
    /// sees nothing of it.
    /// </summary>
    Task TicketChangedAsync(
        Guid customerId,
        long sequence,
        long? customerSequence,
        CancellationToken cancellationToken);
}
