namespace BankGraph.Banking.Payees;

/// <summary>How well a payee's name fits the holder of the account.</summary>
public enum NameMatch
{
    /// <summary>It is the holder's name.</summary>
    Match,

    /// <summary>It is nearly the holder's name: a slip, a missing middle name, an initial.</summary>
    CloseMatch,

    /// <summary>It is another name.</summary>
    NoMatch,

    /// <summary>The account is at another bank, which was not asked.</summary>
    NotChecked,
}
