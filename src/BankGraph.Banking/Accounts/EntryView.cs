using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// One line of an account's history, flat, so that it can be filtered, sorted and paged in SQL. Account and sequence
/// together are its key; newest first is the descending sequence.
/// </summary>
/// <remarks><see cref="Amount"/> and <see cref="BalanceAfter"/> are computed after the query.</remarks>
public sealed record EntryView
{
    /// <summary>The account it stands on.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    public required long Sequence { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The transaction it is a line of.</summary>
    public required Guid TransactionId { get; init; }

    /// <summary>Whether money left or arrived.</summary>
    public required EntryDirection Direction { get; init; }

    /// <summary>The amount in minor units, always positive.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Balance once this entry stood, in minor units.</summary>
    public required long BalanceAfterMinor { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>When it was booked, UTC.</summary>
    public required DateTime BookedAt { get; init; }

    /// <summary>The date from which it counts for interest.</summary>
    public required DateOnly ValueDate { get; init; }

    /// <summary>What the customer reads beside it.</summary>
    public string? Description { get; init; }

    /// <summary>What it was for; null for some seconds after it was booked.</summary>
    public SpendingCategory? Category { get; init; }

    /// <summary>The amount, always positive.</summary>
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>Balance once this entry stood.</summary>
    public Money BalanceAfter => new(BalanceAfterMinor, Currency);
}
