namespace BankGraph.Ledger;

/// <summary>
/// The ledger was about to write, or has read, what can never be true. It is a bug; nothing was committed.
/// </summary>
public sealed class LedgerInvariantException(string message) : Exception(message);
