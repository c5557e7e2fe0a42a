namespace BankGraph.Banking.Support;

/// <summary>Whose turn it is.</summary>
public enum TicketStatus
{
    /// <summary>The bank's.</summary>
    Open,

    /// <summary>The customer's: the bank has answered.</summary>
    Answered,

    /// <summary>Nobody's; it can be reopened.</summary>
    Closed,
}
