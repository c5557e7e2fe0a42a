using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Tags;

namespace BankGraph.Api.Features.Tags;

/// <summary>What the caller has written on entries.</summary>
[QueryType]
internal static class TagQuery
{
    private const int UsualTags = 20;
    private const int YearOfTags = 100;

    /// <summary>The caller's tags, in the order of their letters.</summary>
    [Authorize]
    [ListSize(AssumedSize = UsualTags)]
    public static async Task<EntryTag[]> GetEntryTagsAsync(
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var used = await TagQueries.UsedAsync(context, customerId, cancellationToken);
        return [.. used.Select(count => new EntryTag(customerId, count))];
    }

    /// <summary>
    /// What went in and out between two days (UTC, both included), by month, tag and currency; the oldest month first.
    /// An entry with two tags counts for both.
    /// </summary>
    [Authorize]
    [ListSize(AssumedSize = YearOfTags)]
    public static async Task<TagSpending[]> GetSpendingByTagAsync(
        DateOnly from,
        DateOnly to,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var sums = await TagQueries.SumsAsync(context, customerId, from, to, cancellationToken);
        return [.. sums.Select(sum => new TagSpending(customerId, sum))];
    }

    /// <summary>The entries of one of the caller's accounts that have a tag, the newest first.</summary>
    [Authorize]
    [UsePaging]
    public static IQueryable<Entry> GetTaggedEntries(
        string accountNumber,
        string tag,
        ClaimsPrincipal user,
        BankDbContext context) =>
        TagQueries.EntriesWith(context, user.Viewer().CustomerId, accountNumber, tag)
            .Select(Entry.FromView)
            .OrderByDescending(entry => entry.Sequence);
}
