using BankGraph.Banking;
using BankGraph.Banking.Branches;

namespace BankGraph.Api.Features.Branches;

/// <summary>Where the bank is met.</summary>
[QueryType]
internal static class BranchQuery
{
    /// <summary>The branches that are open, by their codes.</summary>
    [AllowAnonymous]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<Branch> GetBranches(BankDbContext context) =>
        BranchQueries.Open(context).Select(Branch.FromView).OrderBy(branch => branch.Code);
}
