namespace BankGraph.Ledger;

/// <summary>Whether money may move on an account.</summary>
public enum AccountStatus
{
    /// <summary>Debits and credits are booked.</summary>
    Active,

    /// <summary>Nothing is booked until the account is active again.</summary>
    Frozen,

    /// <summary>Nothing is booked ever again; the balance is zero.</summary>
    Closed,

    /// <summary>Unused for long: money comes in, and goes out only where its holder does not ask for it.</summary>
    Dormant,
}
