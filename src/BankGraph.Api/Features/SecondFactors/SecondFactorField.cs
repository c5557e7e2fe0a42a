using BankGraph.Api.Features.Customers;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>What a customer uses as a second factor.</summary>
[ExtendObjectType<Customer>]
internal static class SecondFactorField
{
    /// <summary>Whether signing in asks for a code.</summary>
    public static async Task<bool> GetHasSecondFactorAsync(
        [Parent] Customer customer,
        FactorCheck factors,
        CancellationToken cancellationToken) =>
        (await factors.FindAsync(customer.Id, cancellationToken)).Count > 0;

    /// <summary>What the customer uses as a second factor; signing in asks for the first.</summary>
    public static async Task<SecondFactorKind[]> GetSecondFactorsAsync(
        [Parent] Customer customer,
        FactorCheck factors,
        CancellationToken cancellationToken) =>
        [.. await factors.FindAsync(customer.Id, cancellationToken)];
}
