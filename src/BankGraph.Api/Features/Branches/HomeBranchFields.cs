using BankGraph.Api.Features.Customers;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking;
using BankGraph.Banking.Branches;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Branches;

/// <summary>The branch of a customer.</summary>
[ExtendObjectType<Customer>]
internal static class HomeBranchField
{
    /// <summary>The branch that the customer has chosen; null for none.</summary>
    public static Task<Branch?> GetBranchAsync(
        [Parent] Customer customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        BranchQueries.Of(context, customer.Id).Select(Branch.FromView).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>The branch of a customer, for staff.</summary>
[ExtendObjectType<CustomerRecord>]
internal static class HomeBranchOfRecord
{
    /// <summary>The branch that the customer has chosen; null for none.</summary>
    public static Task<Branch?> GetBranchAsync(
        [Parent] CustomerRecord customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        BranchQueries.Of(context, customer.Id).Select(Branch.FromView).SingleOrDefaultAsync(cancellationToken);
}
