using BankGraph.Ledger;

namespace BankGraph.Banking.Holds;

/// <summary>Money set aside on an account, as the account's owner sees it, flat.</summary>
public sealed record HoldView
{
    /// <summary>UUID version 7, rising in the order of placing.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account whose money is set aside.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What is set aside, in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What the money is set aside for; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was set aside, UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>When it is let go at the latest, UTC; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }
}
