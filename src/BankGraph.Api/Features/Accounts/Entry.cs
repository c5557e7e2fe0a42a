using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Spending;

namespace BankGraph.Api.Features.Accounts;

/// <summary>One line of an account's history.</summary>
[OwnerOnly]
internal sealed class Entry : IOwned
{
    internal static readonly Expression<Func<EntryView, Entry>> FromView = view => new Entry
    {
        AccountId = view.AccountId,
        OwnerId = view.CustomerId,
        TransactionId = view.TransactionId,
        Sequence = view.Sequence,
        Direction = view.Direction,
        Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
        BalanceAfter = new Money { Minor = view.BalanceAfterMinor, Currency = view.Currency },
        BookedAt = view.BookedAt,
        ValueDate = view.ValueDate,
        Description = view.Description,
        Category = view.Category,
    };

    /// <summary>The entry as a command gives it.</summary>
    internal static readonly Func<EntryView, Entry> Of = FromView.Compile();

    /// <summary>The account it stands on.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The transaction it is a line of.</summary>
    [GraphQLIgnore]
    public required Guid TransactionId { get; init; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    [CursorKey]
    public required long Sequence { get; init; }

    /// <summary>Whether money left or arrived.</summary>
    public required EntryDirection Direction { get; init; }

    /// <summary>Always positive; the direction tells the sign.</summary>
    public required Money Amount { get; init; }

    /// <summary>The booked balance once this line stood.</summary>
    public required Money BalanceAfter { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateTime BookedAt { get; init; }

    /// <summary>The date from which it counts for interest.</summary>
    public required DateOnly ValueDate { get; init; }

    /// <summary>What stands beside it.</summary>
    public string? Description { get; init; }

    /// <summary>What it was for; null for some seconds after it was booked.</summary>
    public SpendingCategory? Category { get; init; }
}
