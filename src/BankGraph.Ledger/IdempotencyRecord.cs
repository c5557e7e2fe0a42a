namespace BankGraph.Ledger;

/// <summary>The first answer given under an idempotency key. Every later request with the key gets it again.</summary>
public sealed class IdempotencyRecord
{
    internal IdempotencyRecord(
        byte[] id,
        byte[] fingerprint,
        Guid? transactionId,
        Guid? holdId,
        HoldStatus? holdStatus,
        string? refusalCode,
        string? refusalPayload,
        DateTime createdAt)
    {
        Id = id;
        Fingerprint = fingerprint;
        TransactionId = transactionId;
        HoldId = holdId;
        HoldStatus = holdStatus;
        RefusalCode = refusalCode;
        RefusalPayload = refusalPayload;
        CreatedAt = createdAt;
    }

    /// <summary>SHA-256 of scope and key, 32 bytes.</summary>
    public byte[] Id { get; private set; }

    /// <summary>SHA-256 of what was asked for, 32 bytes.</summary>
    public byte[] Fingerprint { get; private set; }

    /// <summary>The transaction booked; null when none was.</summary>
    public Guid? TransactionId { get; private set; }

    /// <summary>The hold placed or released; null when there was none, and for a capture.</summary>
    public Guid? HoldId { get; private set; }

    /// <summary>How the request left that hold: open by placing it, released or expired.</summary>
    public HoldStatus? HoldStatus { get; private set; }

    /// <summary>Code of the refusal; null when it was not refused.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>What the refusal carries, as JSON.</summary>
    public string? RefusalPayload { get; private set; }

    /// <summary>When the answer was decided, UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}
