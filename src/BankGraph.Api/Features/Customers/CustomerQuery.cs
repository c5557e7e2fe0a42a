using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Customers;

namespace BankGraph.Api.Features.Customers;

/// <summary>Who is asking.</summary>
[QueryType]
internal static class CustomerQuery
{
    /// <summary>The signed-in customer.</summary>
    [Authorize]
    public static async Task<Customer> GetMeAsync(
        ClaimsPrincipal user,
        CustomerQueries customers,
        CancellationToken cancellationToken) =>
        await customers.FindAsync(user.Viewer().CustomerId, cancellationToken) is { } view
            ? Customer.Of(view)
            : throw new InvalidOperationException("The signed-in customer has disappeared.");
}
