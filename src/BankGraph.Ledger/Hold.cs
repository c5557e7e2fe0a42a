namespace BankGraph.Ledger;

/// <summary>
/// Money set aside on an account: booked, but not to be spent until the hold is captured, released or expired. It is
/// resolved once and for good: what a capture leaves is released with it.
/// </summary>
public sealed class Hold
{
    internal Hold(
        Guid id,
        Guid accountId,
        long amountMinor,
        long capturedMinor,
        HoldStatus status,
        DateTime placedAt,
        DateTime? expiresAt,
        DateTime? resolvedAt,
        Guid? transactionId,
        string? description)
    {
        Id = id;
        AccountId = accountId;
        AmountMinor = amountMinor;
        CapturedMinor = capturedMinor;
        Status = status;
        PlacedAt = placedAt;
        ExpiresAt = expiresAt;
        ResolvedAt = resolvedAt;
        TransactionId = transactionId;
        Description = description;
    }

    /// <summary>UUID version 7, rising in the order of placing.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account whose money is set aside; it never changes.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What was set aside, in minor units of the account's currency; positive.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>What of it was booked, in minor units; at most the amount, and 0 unless captured.</summary>
    public long CapturedMinor { get; private set; }

    /// <summary>How far it has come.</summary>
    public HoldStatus Status { get; private set; }

    /// <summary>When it was placed, UTC with microseconds.</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>
    /// From when on it may be expired, UTC; null for never. Until that is done it stands, and can be captured.
    /// </summary>
    public DateTime? ExpiresAt { get; private set; }

    /// <summary>When it was captured, released or expired, UTC; null while it is open.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>The transaction that captured it; null for every other hold.</summary>
    public Guid? TransactionId { get; private set; }

    /// <summary>What the customer reads beside it.</summary>
    public string? Description { get; private set; }

    /// <summary>What it still keeps from being spent.</summary>
    internal long RemainderMinor => Status == HoldStatus.Open ? AmountMinor - CapturedMinor : 0;

    /// <summary>The hold as it was on the day it was placed.</summary>
    internal Hold AsPlaced() => new(
        Id,
        AccountId,
        AmountMinor,
        0,
        HoldStatus.Open,
        PlacedAt,
        ExpiresAt,
        null,
        null,
        Description);

    /// <summary>The hold once it is captured, released or expired.</summary>
    internal Hold Resolved(HoldStatus status, DateTime at, Transaction? capture = null) => new(
        Id,
        AccountId,
        AmountMinor,
        capture?.AmountMinor ?? 0,
        status,
        PlacedAt,
        ExpiresAt,
        at,
        capture?.Id,
        Description);
}
