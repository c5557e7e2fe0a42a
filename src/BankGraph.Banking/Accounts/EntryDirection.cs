namespace BankGraph.Banking.Accounts;

/// <summary>Whether an entry took money from the account or brought some.</summary>
public enum EntryDirection
{
    /// <summary>Money left the account.</summary>
    Debit,

    /// <summary>Money arrived.</summary>
    Credit,
}
