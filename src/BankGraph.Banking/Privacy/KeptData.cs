namespace BankGraph.Banking.Privacy;

/// <summary>What is kept of a customer who was erased, because the law demands it.</summary>
public enum KeptData
{
    /// <summary>Accounts by their numbers, and what was booked on them with its descriptions.</summary>
    BookedEntries,

    /// <summary>Orders that were carried out: to other banks, of standing payments, of bills.</summary>
    PaymentOrders,

    /// <summary>That statements were issued; the name on them cannot be read any more.</summary>
    Statements,

    /// <summary>Who did what and when, under the customer's id, with network addresses.</summary>
    AuditRecord,
}
