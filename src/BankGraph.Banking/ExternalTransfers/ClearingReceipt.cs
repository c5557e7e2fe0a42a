namespace BankGraph.Banking.ExternalTransfers;

/// <summary>What became of an answer of the clearing house.</summary>
public enum ClearingReceipt
{
    /// <summary>It was news, and is kept.</summary>
    Recorded,

    /// <summary>It was known; nothing has changed.</summary>
    Repeated,

    /// <summary>It says the opposite of what was said before; nothing has changed.</summary>
    Contradictory,

    /// <summary>There is no such payment.</summary>
    UnknownPayment,
}
