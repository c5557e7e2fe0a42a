using BankGraph.Api.Features.Accounts;
using BankGraph.Banking;
using BankGraph.Banking.Tags;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Tags;

/// <summary>What the customer has written on entries.</summary>
[ExtendObjectType<Entry>]
internal static class EntryTags
{
    private const int UsualTags = 3;

    /// <summary>The customer's tags, in the order of their letters.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualTags)]
    public static async Task<string[]> GetTagsAsync(
        [Parent] Entry entry,
        ITagsByEntryDataLoader tags,
        CancellationToken cancellationToken) =>
        await tags.LoadAsync(
            new EntrySeenBy(entry.OwnerId, new EntryKey(entry.AccountId, entry.Sequence)), cancellationToken) ?? [];

    /// <summary>The tags of entries, of those that have any.</summary>
    [DataLoader]
    internal static async Task<Dictionary<EntrySeenBy, string[]>> GetTagsByEntryAsync(
        IReadOnlyList<EntrySeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<EntrySeenBy, string[]>();
        foreach (var own in keys.GroupBy(key => key.CustomerId, key => key.Entry))
        {
            Guid[] accounts = [.. own.Select(entry => entry.AccountId).Distinct()];
            long[] sequences = [.. own.Select(entry => entry.Sequence).Distinct()];
            var tags = await TagQueries.Of(context, own.Key, accounts, sequences).ToListAsync(cancellationToken);
            foreach (var entry in tags.GroupBy(tag => new EntryKey(tag.AccountId, tag.Sequence), tag => tag.Tag))
                found[new EntrySeenBy(own.Key, entry.Key)] = [.. entry.Order(StringComparer.Ordinal)];
        }

        return found;
    }
}

/// <summary>An entry, and the customer with whose eyes to look it up.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Entry">The entry.</param>
internal readonly record struct EntrySeenBy(Guid CustomerId, EntryKey Entry);
