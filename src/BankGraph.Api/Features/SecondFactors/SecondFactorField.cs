using BankGraph.Api.Features.Customers;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>Whether a customer uses a second factor.</summary>
[ExtendObjectType<Customer>]
internal static class SecondFactorField
{
    /// <summary>Whether signing in asks for a code.</summary>
    public static Task<bool> GetHasSecondFactorAsync(
        [Parent] Customer customer,
        CodeCheck codes,
        CancellationToken cancellationToken) => codes.IsNeededAsync(customer.Id, cancellationToken);
}
