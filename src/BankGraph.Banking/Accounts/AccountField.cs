namespace BankGraph.Banking.Accounts;

/// <summary>What of an account was changed.</summary>
public enum AccountField
{
    /// <summary>What the owner calls it.</summary>
    Name,

    /// <summary>Whether money may move.</summary>
    Status,

    /// <summary>How far below zero it may go.</summary>
    OverdraftLimit,

    /// <summary>The most that one payment may be.</summary>
    OperationLimit,

    /// <summary>The most that may leave in a day.</summary>
    DayLimit,

    /// <summary>The most that may leave in a month.</summary>
    MonthLimit,

    /// <summary>What somebody may do with it.</summary>
    Access,
}
