using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>Which change to agree to.</summary>
/// <param name="ChangeId">A colleague's change.</param>
internal sealed record ApproveChangeInput([property: ID<PendingChange>] Guid ChangeId);

/// <summary>Which change not to agree to, and why.</summary>
/// <param name="ChangeId">A colleague's change.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record RejectChangeInput([property: ID<PendingChange>] Guid ChangeId, string Reason);

/// <summary>Deciding about what colleagues want to change.</summary>
[MutationType]
internal static class DecideChangeMutations
{
    /// <summary>Agrees to a colleague's change, which is made at once.</summary>
    [Authorize(nameof(Permission.DecideChanges))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<ChangeNotFoundError>]
    [Error<OwnChangeError>]
    [Error<ChangeDecidedError>]
    [Error<ChangeImpossibleError>]
    public static async Task<FieldResult<PendingChange>> ApproveChangeAsync(
        ApproveChangeInput input,
        ClaimsPrincipal user,
        DecideChange decide,
        CancellationToken cancellationToken)
    {
        var outcome = await decide.ApproveAsync(user.Viewer(), input.ChangeId, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }

    /// <summary>Does not agree to a colleague's change; nothing is changed.</summary>
    [Authorize(nameof(Permission.DecideChanges))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<InvalidFieldError>]
    [Error<ChangeNotFoundError>]
    [Error<OwnChangeError>]
    [Error<ChangeDecidedError>]
    public static async Task<FieldResult<PendingChange>> RejectChangeAsync(
        RejectChangeInput input,
        ClaimsPrincipal user,
        DecideChange decide,
        CancellationToken cancellationToken)
    {
        var outcome = await decide.RejectAsync(user.Viewer(), input.ChangeId, input.Reason, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }
}
