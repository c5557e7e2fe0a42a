namespace BankGraph.Ledger;

/// <summary>
/// The store could not be written to for as long as the ledger was told to try. Whether the request took effect is not
/// known; sending it again with the same key is safe and tells.
/// </summary>
public sealed class LedgerUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
