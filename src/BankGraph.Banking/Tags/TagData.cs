using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tags;

/// <summary>What a customer has written on entries.</summary>
internal sealed class TagData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "entryTags",
            context.Set<EntryTag>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.AccountId).ThenBy(row => row.Sequence).ThenBy(row => row.Tag)
                .Select(row => new { row.AccountId, row.Sequence, row.Tag }),
            typeof(EntryTag)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<EntryTag>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}
