using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tags;

/// <summary>A tag on an entry.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Sequence">The entry's place in its history.</param>
/// <param name="Tag">The tag.</param>
public sealed record TagOfEntry(Guid AccountId, long Sequence, string Tag);

/// <summary>A tag that a customer uses.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="EntryCount">On how many entries.</param>
public sealed record TagCount(string Tag, long EntryCount);

/// <summary>What went in and out in a month with a tag on it.</summary>
/// <param name="Month">Year and month: 202603.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Currency">The accounts' currency.</param>
/// <param name="SpentMinor">What left, positive, in minor units.</param>
/// <param name="ReceivedMinor">What arrived, in minor units.</param>
/// <param name="EntryCount">Of how many entries.</param>
public sealed record TagSum(
    int Month,
    string Tag,
    Currency Currency,
    long SpentMinor,
    long ReceivedMinor,
    long EntryCount);

/// <summary>
/// Reads tags with the eyes of the customer whose they are. On accounts that the customer sees no more, they are not
/// read, and back with the account.
/// </summary>
public static class TagQueries
{
    /// <summary>All tags of a customer, on accounts that the customer sees.</summary>
    internal static IQueryable<EntryTag> OwnedBy(BankDbContext context, Guid customerId) =>
        from access in AccountRights.Of(context, customerId)
        join row in context.Set<EntryTag>()
            on new { access.CustomerId, access.AccountId } equals new { row.CustomerId, row.AccountId }
        select row;

    /// <summary>The tags of these entries of accounts of the customer's, and of a few others, in order.</summary>
    public static IQueryable<TagOfEntry> Of(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> accountIds,
        IReadOnlyCollection<long> sequences) =>
        from row in OwnedBy(context, customerId)
        where accountIds.Contains(row.AccountId) && sequences.Contains(row.Sequence)
        orderby row.AccountId, row.Sequence, row.Tag
        select new TagOfEntry(row.AccountId, row.Sequence, row.Tag);

    /// <summary>The entries of an account of the customer's that have a tag, as it was typed; not ordered.</summary>
    public static IQueryable<EntryView> EntriesWith(
        BankDbContext context,
        Guid customerId,
        string accountNumber,
        string typed)
    {
        var digits = AccountNumber.TryParse(accountNumber, out var number) ? number.ToString() : "";
        var tag = TagText.TryRead(typed, out var read) ? read : "";
        return
            from account in context.CustomerAccounts
            where account.Number == digits
            join row in OwnedBy(context, customerId) on account.Id equals row.AccountId
            where row.Tag == tag
            join view in AccountQueries.EntriesOf(context, customerId)
                on new { row.AccountId, row.Sequence } equals new { view.AccountId, view.Sequence }
            select view;
    }

    /// <summary>All tags of a customer, in the order of their letters.</summary>
    public static async Task<List<TagCount>> UsedAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var found = await OwnedBy(context, customerId)
            .GroupBy(row => row.Tag)
            .Select(rows => new { Tag = rows.Key, Count = rows.LongCount() })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in found.OrderBy(row => row.Tag, StringComparer.Ordinal)
               select new TagCount(row.Tag, row.Count),
        ];
    }

    /// <summary>What went in and out per month, tag and currency between two days, the oldest month first.</summary>
    public static async Task<List<TagSum>> SumsAsync(
        BankDbContext context,
        Guid customerId,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken)
    {
        var query =
            from row in OwnedBy(context, customerId)
            join book in context.LedgerAccounts on row.AccountId equals book.Id
            where row.BookedOn >= firstDay && row.BookedOn <= lastDay
            group row.AmountMinor by new { row.Month, row.Tag, book.Currency } into sums
            select new TagSum(
                sums.Key.Month,
                sums.Key.Tag,
                sums.Key.Currency,
                sums.Sum(amount => amount < 0 ? -amount : 0),
                sums.Sum(amount => amount > 0 ? amount : 0),
                sums.LongCount());
        var found = await query.ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(sum => sum.Month)
                .ThenBy(sum => sum.Tag, StringComparer.Ordinal)
                .ThenBy(sum => sum.Currency.Code, StringComparer.Ordinal),
        ];
    }
}
