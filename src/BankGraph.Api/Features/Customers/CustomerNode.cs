using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Customers;

namespace BankGraph.Api.Features.Customers;

/// <summary>Customers by their identifier.</summary>
[Node]
[ExtendObjectType<Customer>]
internal static class CustomerNode
{
    /// <summary>The customer, if it is the caller.</summary>
    [NodeResolver]
    public static async Task<Customer?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        CustomerQueries customers,
        CancellationToken cancellationToken)
    {
        if (user.Viewer().CustomerId != id) return null;
        return await customers.FindAsync(id, cancellationToken) is { } view ? Customer.Of(view) : null;
    }
}
