namespace BankGraph.Ledger;

/// <summary>Says that a transaction has been booked: ids only, in the order they are published.</summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="Entries">Its lines, by account and sequence.</param>
public sealed record BookedMessage(Guid TransactionId, IReadOnlyList<BookedEntry> Entries);

/// <summary>Names an entry. The sequence is the cursor from which a stream of the account goes on.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Sequence">The entry's place in the account's history.</param>
public readonly record struct BookedEntry(Guid AccountId, long Sequence);
