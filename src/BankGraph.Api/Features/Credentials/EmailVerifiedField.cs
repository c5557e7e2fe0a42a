using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Credentials;

namespace BankGraph.Api.Features.Credentials;

/// <summary>Whether an address is known to be a customer's.</summary>
[ExtendObjectType<Customer>]
internal static class EmailVerifiedField
{
    /// <summary>Whether the customer has proven to read the e-mails sent to them.</summary>
    public static Task<bool> GetEmailVerifiedAsync(
        [Parent] Customer customer,
        VerifyEmail verify,
        CancellationToken cancellationToken) => verify.IsVerifiedAsync(customer.Id, cancellationToken);
}
