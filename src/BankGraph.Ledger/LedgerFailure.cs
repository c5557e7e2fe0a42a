namespace BankGraph.Ledger;

/// <summary>What an exception from the database means for the work that met it.</summary>
public enum LedgerFailure
{
    /// <summary>The same statement will fail again.</summary>
    Permanent,

    /// <summary>Deadlock, conflict of certification, lost connection: the same may succeed in a moment.</summary>
    Transient,

    /// <summary>A row with this key exists. Another process may have been first; reading again will tell.</summary>
    Conflict,
}
