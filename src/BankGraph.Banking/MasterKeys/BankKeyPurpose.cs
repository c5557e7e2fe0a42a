namespace BankGraph.Banking.MasterKeys;

/// <summary>What one of the bank's own keys is for.</summary>
internal enum BankKeyPurpose
{
    /// <summary>Hashes by which something is found: addresses, names, codes.</summary>
    Lookup,

    /// <summary>The chain of the audit record.</summary>
    Audit,

    /// <summary>What the bank keeps in Redis.</summary>
    Redis,
}
