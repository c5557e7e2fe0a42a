using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.Staff;

/// <summary>Whom to show, and why.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record RevealCustomerInput([property: ID<CustomerRecord>] Guid CustomerId, string Reason);

/// <summary>A customer's name and addresses.</summary>
[StaffOnly(Permission.RevealCustomers)]
internal sealed record RevealedCustomer(string Name, string Email, string? Phone)
{
    internal static RevealedCustomer Of(CustomerView view) => new(view.Name, view.Email, view.Phone);
}

/// <summary>Seeing who a customer is.</summary>
[MutationType]
internal static class RevealCustomerMutation
{
    /// <summary>
    /// Shows a customer's name, e-mail address and phone number. Who read them, and why, is recorded.
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
