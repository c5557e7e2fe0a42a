namespace BankGraph.Banking.Accounts;

/// <summary>What an account is for.</summary>
public enum AccountType
{
    /// <summary>For daily payments.</summary>
    Checking,

    /// <summary>For money put by.</summary>
    Savings,
}
