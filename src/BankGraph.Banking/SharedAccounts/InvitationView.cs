using BankGraph.Banking.Customers;
using BankGraph.Ledger;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>An open invitation, flat, so that it can be filtered, sorted and paged in SQL.</summary>
public sealed record InvitationView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The account's number.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Who invites.</summary>
    public required Guid InviterId { get; init; }

    /// <summary>The inviter's name.</summary>
    public required StoredName InvitedBy { get; init; }

    /// <summary>What the invited may do.</summary>
    public required AccountRight Right { get; init; }

    /// <summary>The most that one payment may be, in minor units; null for no limit.</summary>
    public long? PerPaymentMinor { get; init; }

    /// <summary>The most that may be paid in a day, in minor units; null for no limit.</summary>
    public long? PerDayMinor { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTime InvitedAt { get; init; }

    /// <summary>Until when it can be accepted, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>To which address, under the inviter's key; null for the invited.</summary>
    public byte[]? SealedEmail { get; init; }
}
