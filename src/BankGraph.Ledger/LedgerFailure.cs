namespace BankGraph.Ledger;

/// <summary>What an exception from the database means for the work that met it.</summary>
public enum LedgerFailure
{
    /// <summary>The same statement will fail again.</summary>
    Permanent,

    /// <summary>Deadlock, certification conflict, lock wait, lost connection: the same work may succeed in a moment.</summary>
    Transient,

    /// <summary>A row with this key exists. Another process may have written it first; reading again will tell.</summary>
    Conflict,
}
