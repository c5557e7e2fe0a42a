namespace BankGraph.Ledger;

/// <summary>Says that a transaction has been booked, and what it did to the accounts it touched.</summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="BookedAt">When it was booked.</param>
/// <param name="Entries">Its lines, by account and sequence.</param>
public sealed record BookedMessage(
    Guid TransactionId,
    TransactionKind Kind,
    DateTime BookedAt,
    IReadOnlyList<BookedEntry> Entries);

/// <summary>Names an entry. The sequence is the cursor from which a stream of the account goes on.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Sequence">The entry's place in the account's history.</param>
/// <param name="AmountMinor">What it added, negative for a debit; in minor units of the account's currency.</param>
/// <param name="BalanceAfterMinor">The balance with it.</param>
public readonly record struct BookedEntry(Guid AccountId, long Sequence, long AmountMinor, long BalanceAfterMinor);
