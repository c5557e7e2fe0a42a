namespace BankGraph.Banking.Accounts;

/// <summary>Who has changed something about an account.</summary>
public enum ChangeAuthor
{
    /// <summary>The customer whose account it is.</summary>
    Owner,

    /// <summary>A member of the bank's staff.</summary>
    Staff,

    /// <summary>The bank by itself, by a rule of its own.</summary>
    Bank,
}
