namespace BankGraph.Banking.Operations;

/// <summary>What has become of a command that was sent with an idempotency key.</summary>
public enum OperationStatus
{
    /// <summary>It was carried out, once.</summary>
    Applied,

    /// <summary>It was refused for good; the same key will give the same refusal.</summary>
    Refused,

    /// <summary>
    /// Nothing has been decided under the key: it never arrived, was refused for its form, or is still on its way.
    /// Sending it again with the key is safe.
    /// </summary>
    Unknown,
}
