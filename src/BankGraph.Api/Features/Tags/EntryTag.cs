using BankGraph.Api.Features.Security;
using BankGraph.Banking.Tags;

namespace BankGraph.Api.Features.Tags;

/// <summary>A tag that the customer uses.</summary>
[OwnerOnly]
internal sealed class EntryTag(Guid ownerId, TagCount count) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>The tag.</summary>
    public string Tag { get; } = count.Tag;

    /// <summary>On how many entries it stands.</summary>
    public long EntryCount { get; } = count.EntryCount;
}
