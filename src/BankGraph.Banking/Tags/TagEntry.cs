using BankGraph.Banking.Accounts;
using BankGraph.Banking.Spending;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tags;

/// <summary>Puts tags on entries, and takes them away. What is done already is done.</summary>
/// <param name="writer">The database.</param>
public sealed class TagEntry(BankWriter writer)
{
    /// <summary>How many tags an entry can have.</summary>
    public const int MaxPerEntry = 10;

    /// <summary>How many different tags a customer can have.</summary>
    public const int MaxDifferent = 200;

    /// <summary>
    /// Puts a tag on an entry, and gives the entry; or says why not, the first of: <see cref="InvalidFieldError"/>
    /// (tag), <see cref="EntryNotFoundError"/>, <see cref="TooManyTagsError"/>.
    /// </summary>
    public Task<Outcome<EntryView, BankError>> AddAsync(
        Guid customerId,
        Guid accountId,
        long sequence,
        string typed,
        CancellationToken cancellationToken) => WriteAsync(
        customerId,
        accountId,
        sequence,
        typed,
        async (context, entry, tag, cancellation) =>
        {
            // An update that changes nothing: of two who add at the same instant one finds what the other has added.
            await context.Customers
                .Where(customer => customer.Id == customerId)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.CreatedAt, one => one.CreatedAt), cancellation);
            var tags = Of(context, customerId, accountId, sequence);
            if (await tags.AnyAsync(row => row.Tag == tag, cancellation)) return null;
            if (await tags.CountAsync(cancellation) >= MaxPerEntry) return new TooManyTagsError(MaxPerEntry);
            var own = TagQueries.OwnedBy(context, customerId);
            if (!await own.AnyAsync(row => row.Tag == tag, cancellation)
                && await own.Select(row => row.Tag).Distinct().CountAsync(cancellation) >= MaxDifferent)
            {
                return new TooManyTagsError(MaxDifferent);
            }

            var day = DateOnly.FromDateTime(entry.BookedAt);
            context.Add(new EntryTag
            {
                AccountId = accountId,
                Tag = tag,
                Sequence = sequence,
                CustomerId = customerId,
                AmountMinor = entry.Direction == EntryDirection.Debit ? -entry.AmountMinor : entry.AmountMinor,
                BookedOn = day,
                Month = (day.Year * 100) + day.Month,
            });
            await context.SaveChangesAsync(cancellation);
            return null;
        },
        cancellationToken);

    /// <summary>
    /// Takes a tag away from an entry, and gives the entry; or <see cref="InvalidFieldError"/> (tag), then
    /// <see cref="EntryNotFoundError"/>.
    /// </summary>
    public Task<Outcome<EntryView, BankError>> RemoveAsync(
        Guid customerId,
        Guid accountId,
        long sequence,
        string typed,
        CancellationToken cancellationToken) => WriteAsync(
        customerId,
        accountId,
        sequence,
        typed,
        async (context, _, tag, cancellation) =>
        {
            await Of(context, customerId, accountId, sequence)
                .Where(row => row.Tag == tag)
                .ExecuteDeleteAsync(cancellation);
            return null;
        },
        cancellationToken);

    private static IQueryable<EntryTag> Of(
        BankDbContext context,
        Guid customerId,
        Guid accountId,
        long sequence) =>
        context.Set<EntryTag>().Where(row =>
            row.CustomerId == customerId && row.AccountId == accountId && row.Sequence == sequence);

    private async Task<Outcome<EntryView, BankError>> WriteAsync(
        Guid customerId,
        Guid accountId,
        long sequence,
        string typed,
        Func<BankDbContext, EntryView, string, CancellationToken, Task<BankError?>> write,
        CancellationToken cancellationToken)
    {
        if (!TagText.TryRead(typed, out var tag))
        {
            return new(new InvalidFieldError(
                "tag", $"A tag is a word or a few, of {TagText.MaxLength} characters at most."));
        }

        return await writer.RunAsync<Outcome<EntryView, BankError>>(
            async (context, cancellation) =>
            {
                var entry = await AccountQueries.EntriesOf(context, customerId, accountId)
                    .SingleOrDefaultAsync(view => view.Sequence == sequence, cancellation);
                if (entry is null) return new(new EntryNotFoundError());
                return await write(context, entry, tag, cancellation) is { } error ? new(error) : new(entry);
            },
            cancellationToken);
    }
}
