namespace BankGraph.Banking.Support;

/// <summary>How soon a ticket wants an answer.</summary>
public enum TicketPriority
{
    /// <summary>Whenever there is time.</summary>
    Low,

    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,

    /// <summary>Now: money is at risk.</summary>
    Urgent,
}
