using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Passkeys;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>The passkeys of a customer.</summary>
[ExtendObjectType<Customer>]
internal static class PasskeyField
{
    /// <summary>The customer's passkeys, in the order in which they were added.</summary>
    [ListSize(AssumedSize = PasskeyQueries.MaxPasskeys)]
    public static async Task<Passkey[]> GetPasskeysAsync(
        [Parent] Customer customer,
        PasskeyQueries passkeys,
        CancellationToken cancellationToken) =>
        [.. (await passkeys.ListAsync(customer.Id, cancellationToken)).Select(Passkey.Of)];
}
