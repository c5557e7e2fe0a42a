namespace BankGraph.Banking.Support;

/// <summary>What happened to a ticket.</summary>
public enum TicketEntryKind
{
    /// <summary>The customer wrote.</summary>
    Message,

    /// <summary>The bank wrote.</summary>
    Answer,

    /// <summary>Staff wrote to staff; the customer never sees it.</summary>
    Note,

    /// <summary>Somebody closed it, reopened it or passed the turn on.</summary>
    StatusSet,

    /// <summary>Staff changed how urgent it is.</summary>
    PrioritySet,

    /// <summary>It was given to a colleague or put back; the customer never sees it.</summary>
    Assigned,
}
