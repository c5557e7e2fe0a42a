using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Approvals;

/// <summary>Gives a person other roles in the place of those they have; nobody changes their own.</summary>
/// <param name="customers">Knows whether there is such a person.</param>
/// <param name="desk">Takes the change.</param>
/// <param name="options">Whether a colleague has to agree.</param>
public sealed class ChangeRoles(CustomerQueries customers, ChangeDesk desk, IOptions<ApprovalOptions> options)
{
    /// <summary>Hands the change in, or says why not; see <see cref="IChangeRolesError"/> for the order.</summary>
    public async Task<Outcome<ChangeView, IChangeRolesError>> ExecuteAsync(
        Guid staffId,
        Guid customerId,
        RoleSet roles,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (!roles.Any()) return new(new InvalidFieldError("roles", "A person has a role: CUSTOMER, if nothing else."));
        if (customerId == staffId)
            return new(new InvalidFieldError("customerId", "Somebody else has to change your roles."));
        if (await customers.FindAsync(customerId, cancellationToken) is null) return new(new CustomerNotFoundError());

        var change = desk.New(ChangeKind.Roles, staffId, customerId, reason, roles: roles);
        return new(await desk.HandInAsync(change, options.Value.Roles, cancellationToken)
            ?? throw new InvalidOperationException("Roles can always be changed."));
    }
}
