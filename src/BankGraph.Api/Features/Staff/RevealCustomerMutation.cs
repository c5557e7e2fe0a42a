using System.Security.Claims;
using BankGraph.Api.Features.Profiles;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.Staff;

/// <summary>Whom to show, and why.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record RevealCustomerInput([property: ID<CustomerRecord>] Guid CustomerId, string Reason);

/// <summary>A customer's name and addresses, and what they have told of themselves.</summary>
[StaffOnly(Permission.RevealCustomers)]
internal sealed record RevealedCustomer(string Name, string Email, string? Phone, RevealedProfile Profile)
{
    internal static RevealedCustomer Of(RevealedView view) =>
        new(view.Customer.Name, view.Customer.Email, view.Customer.Phone, RevealedProfile.Of(view.Profile));
}

/// <summary>Seeing who a customer is.</summary>
[MutationType]
internal static class RevealCustomerMutation
{
    /// <summary>
    /// Shows a customer's name, e-mail address, phone number and profile. Who read them, and why, is recorded.
    /// </summary>
    [Authorize(nameof(Permission.RevealCustomers))]
    [Error<InvalidFieldError>]
    [Error<CustomerNotFoundError>]
    public static async Task<FieldResult<RevealedCustomer>> RevealCustomerAsync(
        RevealCustomerInput input,
        ClaimsPrincipal user,
        RevealCustomer reveal,
        CancellationToken cancellationToken)
    {
        var outcome = await reveal.ExecuteAsync(
            user.Viewer().CustomerId, input.CustomerId, input.Reason, cancellationToken);
        return outcome.ToResult(RevealedCustomer.Of);
    }
}
