using BankGraph.Api.Features.Security;
using BankGraph.Banking.Tags;

namespace BankGraph.Api.Features.Tags;

/// <summary>What went in and out in a month with a tag on it, in one currency.</summary>
[OwnerOnly]
internal sealed class TagSpending(Guid ownerId, TagSum sum) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>First day of the month, UTC.</summary>
    public DateOnly Month { get; } = new(sum.Month / 100, sum.Month % 100, 1);

    /// <summary>The tag.</summary>
    public string Tag { get; } = sum.Tag;

    /// <summary>What left.</summary>
    public Money Spent { get; } = new() { Minor = sum.SpentMinor, Currency = sum.Currency };

    /// <summary>What arrived.</summary>
    public Money Received { get; } = new() { Minor = sum.ReceivedMinor, Currency = sum.Currency };

    /// <summary>Of how many entries.</summary>
    public long EntryCount { get; } = sum.EntryCount;
}
