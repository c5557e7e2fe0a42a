using BankGraph.Banking.Customers;

namespace BankGraph.Banking.Security;

/// <summary>
/// Makes somebody of the bank known who can sign in. Only the host's command line and the demonstration use it: the
/// first administrator cannot be made by another one.
/// </summary>
/// <param name="register">Keeps the person as it keeps customers.</param>
public sealed class AddStaff(RegisterCustomer register)
{
    /// <summary>
    /// Adds a person with these roles. Refused as a registration is, and with <see cref="InvalidFieldError"/> for
    /// roles that make nobody staff.
    /// </summary>
    public async Task<Outcome<CustomerView, IRegisterError>> ExecuteAsync(
        Registration person,
        RoleSet roles,
        CancellationToken cancellationToken) =>
        roles.Any(role => role != Role.Customer)
            ? await register.ExecuteAsync(person, roles, cancellationToken)
            : new(new InvalidFieldError("roles", "Staff has a role: TELLER, MANAGER, AUDITOR or ADMIN."));
}
