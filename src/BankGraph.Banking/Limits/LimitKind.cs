namespace BankGraph.Banking.Limits;

/// <summary>What a limit counts.</summary>
public enum LimitKind
{
    /// <summary>One payment.</summary>
    Operation,

    /// <summary>All payments of a day, UTC.</summary>
    Day,

    /// <summary>All payments of a calendar month, UTC.</summary>
    Month,
}
