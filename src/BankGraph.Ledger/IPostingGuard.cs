namespace BankGraph.Ledger;

/// <summary>
/// A rule over what leaves accounts, whichever feature asks for it. It is put to what customers order, see
/// <see cref="PostingRequest.OrderedBy"/>, after the ledger itself has found nothing against it, in the database
/// transaction that moves the money and with the account locked.
/// </summary>
/// <remarks>
/// It is asked in the order of arrival, each time after what it wrote for the requests before. A batch may be run again
/// from a clean transaction, so it keeps no state between calls.
/// </remarks>
public interface IPostingGuard
{
    /// <summary>Finds the accounts it has a rule for; asked once per batch, and only about debited ones.</summary>
    KeyedQuery<Guid> Watched { get; }

    /// <summary>
    /// Whether the amount may leave the account for that customer; it may not be changed any more. Writes nothing.
    /// </summary>
    Task<ParticipantDecision> DecideAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Money amount,
        CancellationToken cancellationToken);

    /// <summary>
    /// Writes down that the amount has left the account, for a customer's other one or for many, where there is no
    /// single payee.
    /// </summary>
    Task WriteAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Guid? payeeId,
        Money amount,
        CancellationToken cancellationToken);
}
