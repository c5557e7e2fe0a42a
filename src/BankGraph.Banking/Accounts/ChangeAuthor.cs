namespace BankGraph.Banking.Accounts;

/// <summary>Who has changed something about an account.</summary>
public enum ChangeAuthor
{
    /// <summary>A customer: an owner, or of their own access whoever has it.</summary>
    Owner,

    /// <summary>A member of the bank's staff.</summary>
    Staff,

    /// <summary>The bank by itself, by a rule of its own.</summary>
    Bank,
}
