using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>A payment to another bank as the owner of the account sees it, flat.</summary>
public sealed record ExternalPaymentView
{
    /// <summary>UUID version 7, rising in the order of ordering; the same whatever becomes of the payment.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account it is paid from.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>How far it has come. Reversed is one whose money was sent back.</summary>
    public required TransactionStatus Status { get; init; }

    /// <summary>The amount in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The account it is paid to.</summary>
    public required string Iban { get; init; }

    /// <summary>Who is paid.</summary>
    public required string PayeeName { get; init; }

    /// <summary>What the payee reads beside it.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it was rejected or sent back; null when it was not, or nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The transaction that has booked it; null until one has.</summary>
    public Guid? TransactionId { get; init; }

    /// <summary>When it was ordered, UTC.</summary>
    public required DateTime RequestedAt { get; init; }

    /// <summary>When it was booked or rejected, UTC; null while it is pending.</summary>
    public DateTime? SettledAt { get; init; }

    /// <summary>When the money that was sent back was booked, UTC.</summary>
    public DateTime? ReturnedAt { get; init; }

    /// <summary>Whether the bank holds the money that came back, because the account was closed by then.</summary>
    public bool IsUnclaimed { get; init; }
}
