using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Branches;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Branches;

/// <summary>Which branch is the caller's.</summary>
/// <param name="BranchId">A branch that is open.</param>
internal sealed record SetHomeBranchInput([property: ID<Branch>] Guid BranchId);

/// <summary>Choosing a branch.</summary>
[MutationType]
internal static class SetHomeBranchMutation
{
    /// <summary>Makes a branch the caller's own.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "branch")]
    [Error<BranchNotFoundError>]
    public static async Task<FieldResult<Branch>> SetHomeBranchAsync(
        SetHomeBranchInput input,
        ClaimsPrincipal user,
        SetHomeBranch set,
        CancellationToken cancellationToken) =>
        (await set.ExecuteAsync(user.Viewer().CustomerId, input.BranchId, cancellationToken)).ToResult(Branch.Of);
}
