using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Holds;

namespace BankGraph.Api.Features.Holds;

/// <summary>Money of an account that is set aside: booked, but not to be spent.</summary>
[OwnerOnly]
internal sealed class Hold : IOwned
{
    internal static readonly Expression<Func<HoldView, Hold>> FromView = view => new Hold
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        AccountId = view.AccountId,
        Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
        Reason = view.Reason,
        PlacedAt = view.PlacedAt,
        ExpiresAt = view.ExpiresAt,
    };

    /// <summary>Identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account whose money it is.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>How much is set aside.</summary>
    public required Money Amount { get; init; }

    /// <summary>What it is set aside for.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was set aside.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>When it is let go at the latest; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }
}
