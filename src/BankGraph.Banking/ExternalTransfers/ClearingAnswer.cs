namespace BankGraph.Banking.ExternalTransfers;

/// <summary>What the clearing house says of a payment.</summary>
public enum ClearingAnswer
{
    /// <summary>The payee's bank has the money.</summary>
    Accepted,

    /// <summary>The payment is not made.</summary>
    Rejected,

    /// <summary>The payee's bank had taken the money and has sent it back.</summary>
    Returned,
}
