namespace BankGraph.Banking.SharedAccounts;

/// <summary>What somebody may do with an account; each allows what those before it allow.</summary>
public enum AccountRight
{
    /// <summary>Sees the account and what happens on it.</summary>
    View,

    /// <summary>Pays from it, too, up to limits where there are any.</summary>
    Pay,

    /// <summary>Everything; of an account with several owners each.</summary>
    Owner,
}
