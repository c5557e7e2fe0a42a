namespace BankGraph.Banking.Support;

/// <summary>What a ticket is about.</summary>
public enum TicketCategory
{
    /// <summary>An account, or what is on it.</summary>
    Account,

    /// <summary>A payment, in or out.</summary>
    Payment,

    /// <summary>Signing in, or something that looks like fraud.</summary>
    Security,

    /// <summary>Something that does not work as it should.</summary>
    Technical,

    /// <summary>Anything else.</summary>
    Other,
}
