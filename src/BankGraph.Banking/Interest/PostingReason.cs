namespace BankGraph.Banking.Interest;

/// <summary>Why the bank has booked something by itself.</summary>
public enum PostingReason
{
    /// <summary>What a balance has earned.</summary>
    Interest,

    /// <summary>What an overdraft has cost.</summary>
    Overdraft,

    /// <summary>The fees of a month.</summary>
    Fees,
}
