using BankGraph.Banking;
using BankGraph.Banking.Branches;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Branches;

/// <summary>Branches by their identifier, and what colleagues know of them.</summary>
[Node]
[ExtendObjectType<Branch>]
internal static class BranchNode
{
    /// <summary>The branch, while it is open.</summary>
    [NodeResolver]
    public static Task<Branch?> FindAsync(Guid id, BankDbContext context, CancellationToken cancellationToken) =>
        BranchQueries.Open(context)
            .Where(view => view.Id == id)
            .Select(Branch.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>How many customers have chosen it.</summary>
    [Authorize(nameof(Permission.ManageBranches))]
    public static async Task<int?> GetCustomerCountAsync(
        [Parent] Branch branch,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        await BranchQueries.CustomersOf(context, branch.Id).CountAsync(cancellationToken);
}
