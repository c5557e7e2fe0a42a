namespace BankGraph.Banking.BulkTransfers;

/// <summary>What becomes of a bulk of transfers when one of them is refused.</summary>
public enum BulkMode
{
    /// <summary>None of them is made: they are one transaction.</summary>
    AllOrNothing,

    /// <summary>The others are made: each is a transaction of its own.</summary>
    Each,
}
