using BankGraph.Api.Features.Security;
using BankGraph.Banking.Spending;

namespace BankGraph.Api.Features.Spending;

/// <summary>What went in and out in a month for one purpose, in one currency.</summary>
[OwnerOnly]
internal sealed class CategorySpending(Guid ownerId, CategorySum sum) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>First day of the month, UTC.</summary>
    public DateOnly Month { get; } = new(sum.Month / 100, sum.Month % 100, 1);

    /// <summary>What it was for.</summary>
    public SpendingCategory Category { get; } = sum.Category;

    /// <summary>What left.</summary>
    public Money Spent { get; } = new() { Minor = sum.SpentMinor, Currency = sum.Currency };

    /// <summary>What arrived.</summary>
    public Money Received { get; } = new() { Minor = sum.ReceivedMinor, Currency = sum.Currency };

    /// <summary>Of how many entries.</summary>
    public long EntryCount { get; } = sum.EntryCount;
}
