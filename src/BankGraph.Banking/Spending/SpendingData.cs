using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>What a customer spends money on.</summary>
internal sealed class SpendingData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "entryCategories",
            context.Set<EntryCategory>()
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.AccountId).ThenBy(row => row.Sequence)
                .Select(row => new { row.AccountId, row.Sequence, row.Category, row.IsCorrected }),
            typeof(EntryCategory)),
        new(
            "categoryRules",
            context.Set<CategoryRule>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.CounterpartyId, row.Text, row.Category }),
            typeof(CategoryRule)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<CategoryRule>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}
