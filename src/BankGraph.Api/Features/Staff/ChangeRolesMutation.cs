using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>Who is to have which roles, and why.</summary>
/// <param name="CustomerId">The person; not the caller.</param>
/// <param name="Roles">All roles the person is to have.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record ChangeRolesInput([property: ID<CustomerRecord>] Guid CustomerId, Role[] Roles, string Reason);

/// <summary>Giving and taking roles.</summary>
[MutationType]
internal static class ChangeRolesMutation
{
    /// <summary>Gives a person other roles, once a colleague agrees. Their sessions end with it.</summary>
    [Authorize(nameof(Permission.ChangeRoles))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<InvalidFieldError>]
    [Error<CustomerNotFoundError>]
    public static async Task<FieldResult<PendingChange>> ChangeRolesAsync(
        ChangeRolesInput input,
        ClaimsPrincipal user,
        ChangeRoles change,
        CancellationToken cancellationToken)
    {
        var outcome = await change.ExecuteAsync(
            user.Viewer().CustomerId, input.CustomerId, RoleSet.Of(input.Roles), input.Reason, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }
}
