using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Money that came back after its account was closed, as staff sees it, flat.</summary>
public sealed record UnclaimedReturnView
{
    /// <summary>The payment's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose money it is.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The amount in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The currency of the closed account.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Why it was sent back; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>When it came back, UTC.</summary>
    public required DateTime ReturnedAt { get; init; }

    /// <summary>When the customer got it, UTC; null while the bank holds it.</summary>
    public DateTime? ReleasedAt { get; init; }
}
