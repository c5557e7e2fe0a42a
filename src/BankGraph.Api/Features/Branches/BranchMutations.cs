using System.Security.Claims;
using BankGraph.Api.Features.Profiles;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Branches;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Branches;

/// <summary>A branch to be opened.</summary>
/// <param name="Code">What colleagues call it; 2 to 12 letters, digits and hyphens, and never another's.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="OpeningHours">When it is open, in a few lines.</param>
/// <param name="Phone">A number with country code.</param>
internal sealed record AddBranchInput(
    string Code,
    string Name,
    PostalAddressInput Address,
    string OpeningHours,
    string? Phone);

/// <summary>A branch as it is from now on.</summary>
/// <param name="BranchId">The branch.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="OpeningHours">When it is open, in a few lines.</param>
/// <param name="Phone">A number with country code; none when it is left out.</param>
internal sealed record ChangeBranchInput(
    [property: ID<Branch>] Guid BranchId,
    string Name,
    PostalAddressInput Address,
    string OpeningHours,
    string? Phone);

/// <summary>A branch to be closed.</summary>
/// <param name="BranchId">The branch.</param>
/// <param name="Reason">Why; it is recorded.</param>
/// <param name="MoveCustomersTo">Where its customers go; may be left out for a branch without any.</param>
internal sealed record CloseBranchInput(
    [property: ID<Branch>] Guid BranchId,
    string Reason,
    [property: ID<Branch>] Guid? MoveCustomersTo = null);

/// <summary>Opening, changing and closing branches.</summary>
[MutationType]
internal static class BranchMutations
{
    /// <summary>Opens a branch.</summary>
    [Authorize(nameof(Permission.ManageBranches))]
    [UseMutationConvention(PayloadFieldName = "branch")]
    [Error<InvalidFieldError>]
    [Error<BranchCodeTakenError>]
    public static async Task<FieldResult<Branch>> AddBranchAsync(
        AddBranchInput input,
        ClaimsPrincipal user,
        AddBranch add,
        CancellationToken cancellationToken)
    {
        var given = new GivenBranch(input.Name, input.Address.Given, input.OpeningHours, input.Phone);
        return (await add.ExecuteAsync(user.Viewer().CustomerId, input.Code, given, cancellationToken))
            .ToResult(Branch.Of);
    }

    /// <summary>Changes a branch. Its code stays.</summary>
    [Authorize(nameof(Permission.ManageBranches))]
    [UseMutationConvention(PayloadFieldName = "branch")]
    [Error<InvalidFieldError>]
    [Error<BranchNotFoundError>]
    public static async Task<FieldResult<Branch>> ChangeBranchAsync(
        ChangeBranchInput input,
        ClaimsPrincipal user,
        ChangeBranch change,
        CancellationToken cancellationToken)
    {
        var given = new GivenBranch(input.Name, input.Address.Given, input.OpeningHours, input.Phone);
        return (await change.ExecuteAsync(user.Viewer().CustomerId, input.BranchId, given, cancellationToken))
            .ToResult(Branch.Of);
    }

    /// <summary>Closes a branch for good, and moves its customers to another one.</summary>
    [Authorize(nameof(Permission.ManageBranches))]
    [UseMutationConvention(PayloadFieldName = "branch")]
    [Error<InvalidFieldError>]
    [Error<BranchNotFoundError>]
    [Error<BranchHasCustomersError>]
    public static async Task<FieldResult<Branch>> CloseBranchAsync(
        CloseBranchInput input,
        ClaimsPrincipal user,
        CloseBranch close,
        CancellationToken cancellationToken)
    {
        var outcome = await close.ExecuteAsync(
            user.Viewer().CustomerId, input.BranchId, input.MoveCustomersTo, input.Reason, cancellationToken);
        return outcome.ToResult(Branch.Of);
    }
}
