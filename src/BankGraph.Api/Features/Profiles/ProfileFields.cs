using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>Who a customer is.</summary>
[ExtendObjectType<Customer>]
internal static class ProfileFields
{
    /// <summary>What the customer has told of themselves.</summary>
    public static async Task<CustomerProfile> GetProfileAsync(
        [Parent] Customer customer,
        ProfileQueries profiles,
        CancellationToken cancellationToken) =>
        CustomerProfile.Of(await profiles.FindAsync(customer.Id, cancellationToken));

    /// <summary>How far the customer has come with being identified.</summary>
    public static async Task<Kyc> GetKycAsync(
        [Parent] Customer customer,
        ProfileQueries profiles,
        CancellationToken cancellationToken) => Kyc.Of(await profiles.FindAsync(customer.Id, cancellationToken));
}
