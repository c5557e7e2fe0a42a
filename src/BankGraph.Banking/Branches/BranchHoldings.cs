using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Branches;

/// <summary>Which branch customers have chosen.</summary>
internal sealed class BranchHoldings : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "homeBranch",
            context.Set<HomeBranch>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.BranchId }),
            typeof(HomeBranch)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<HomeBranch>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}
