namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Hands messages over to whoever brings them to people.</summary>
internal interface IMessageCarrier
{
    /// <summary>
    /// Hands one over; returns when the other side has taken it. It may be handed over again with the same id when the
    /// answer was lost.
    /// </summary>
    /// <exception cref="MessageRefusedException">It was not taken.</exception>
    Task SendAsync(Guid id, Letter letter, CancellationToken cancellationToken);
}
