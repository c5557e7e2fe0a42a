using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>A transaction without its lines, flat, so that it can be filtered, sorted and paged in SQL.</summary>
/// <remarks>
/// It has no owner: whoever owns an account that it touches may see it, and of its lines only those on own accounts.
/// </remarks>
public sealed record TransactionView
{
    /// <summary>UUID version 7, rising in the order of booking.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public required TransactionKind Kind { get; init; }

    /// <summary>How far it has come.</summary>
    public required TransactionStatus Status { get; init; }

    /// <summary>The amount in minor units, positive.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Currency of the amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>When it was booked, UTC; null while it is not.</summary>
    public DateTime? BookedAt { get; init; }

    /// <summary>The date from which it counts for interest.</summary>
    public required DateOnly ValueDate { get; init; }

    /// <summary>What the customer reads beside it.</summary>
    public string? Description { get; init; }

    /// <summary>The amount.</summary>
    public Money Amount => new(AmountMinor, Currency);

    internal static TransactionView Of(Transaction transaction) => new()
    {
        Id = transaction.Id,
        Kind = transaction.Kind,
        Status = transaction.Status,
        AmountMinor = transaction.AmountMinor,
        Currency = transaction.Currency,
        BookedAt = transaction.BookedAt,
        ValueDate = transaction.ValueDate,
        Description = transaction.Description,
    };
}
