using BankGraph.Api.Features.Customers;
using BankGraph.Banking;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>What a person is to the bank.</summary>
[ExtendObjectType<Customer>]
internal static class RoleField
{
    /// <summary>What the person is to the bank. A token carries those of the time when it was made.</summary>
    [ListSize(AssumedSize = 1)]
    public static async Task<Role[]> GetRolesAsync(
        [Parent] Customer customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        [.. await CustomerRoles.OfAsync(context, customer.Id, cancellationToken)];
}
