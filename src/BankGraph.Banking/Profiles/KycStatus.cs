namespace BankGraph.Banking.Profiles;

/// <summary>How far a customer has come with being identified.</summary>
public enum KycStatus
{
    /// <summary>Nothing was handed in.</summary>
    NotStarted,

    /// <summary>A document was declared, and waits for somebody of the bank.</summary>
    Submitted,

    /// <summary>Somebody of the bank has seen that it is right.</summary>
    Verified,

    /// <summary>Somebody of the bank has seen that it is not; the customer may try again.</summary>
    Rejected,

    /// <summary>The document is not valid any more.</summary>
    Expired,
}

/// <summary>What the status is on a day.</summary>
internal static class KycStatuses
{
    /// <summary>
    /// A document expires at the end of its last day, whether or not anybody has noticed yet. Until then whoever has
    /// handed in the next one stays verified by it.
    /// </summary>
    /// <param name="status">What is kept.</param>
    /// <param name="validUntil">The last day of the document that was handed in last.</param>
    /// <param name="priorUntil">The last day of the one before it, while it waits.</param>
    /// <param name="today">The day.</param>
    public static KycStatus On(this KycStatus status, DateOnly? validUntil, DateOnly? priorUntil, DateOnly today) =>
        status switch
        {
            KycStatus.Verified when validUntil < today => KycStatus.Expired,
            KycStatus.Submitted when priorUntil >= today => KycStatus.Verified,
            _ => status,
        };
}
