namespace BankGraph.Ledger;

/// <summary>How far a transaction has come.</summary>
public enum TransactionStatus
{
    /// <summary>Asked for, not yet booked.</summary>
    Pending,

    /// <summary>Its entries stand in the accounts.</summary>
    Booked,

    /// <summary>It will not be booked.</summary>
    Rejected,

    /// <summary>Booked, and undone by another transaction.</summary>
    Reversed,
}
