namespace BankGraph.Ledger;

/// <summary>The first answer given under an idempotency key. Every later request with the key gets it again.</summary>
public sealed class IdempotencyRecord
{
    internal IdempotencyRecord(
        byte[] id,
        byte[] fingerprint,
        Guid? transactionId,
        string? refusalCode,
        string? refusalPayload,
        DateTime createdAt)
    {
        Id = id;
        Fingerprint = fingerprint;
        TransactionId = transactionId;
        RefusalCode = refusalCode;
        RefusalPayload = refusalPayload;
        CreatedAt = createdAt;
    }

    /// <summary>SHA-256 of scope and key, 32 bytes.</summary>
    public byte[] Id { get; private set; }

    /// <summary>SHA-256 of what was asked for, 32 bytes.</summary>
    public byte[] Fingerprint { get; private set; }

    /// <summary>The transaction booked; null for a refusal.</summary>
    public Guid? TransactionId { get; private set; }

    /// <summary>Code of the refusal; null when a transaction was booked.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>What the refusal carries, as JSON.</summary>
    public string? RefusalPayload { get; private set; }

    /// <summary>When the answer was decided, UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}
