using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>What the bank says about a document.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="Decision">Whether it is taken.</param>
/// <param name="Reason">Why; it is recorded, and told to the customer whose document is not taken.</param>
internal sealed record DecideKycInput(
    [property: ID<KycSubmission>] Guid SubmissionId,
    KycDecision Decision,
    string Reason);

/// <summary>Identifying customers.</summary>
[MutationType]
internal static class DecideKycMutation
{
    /// <summary>Decides whether a document proves who the customer is. Nobody decides about their own.</summary>
    [Authorize(nameof(Permission.DecideKyc))]
    [UseMutationConvention(PayloadFieldName = "submission")]
    [Error<InvalidFieldError>]
    [Error<KycNotFoundError>]
    [Error<OwnChangeError>]
    [Error<ChangeDecidedError>]
    public static async Task<FieldResult<KycSubmission>> DecideKycAsync(
        DecideKycInput input,
        ClaimsPrincipal user,
        DecideKyc decide,
        CancellationToken cancellationToken)
    {
        var outcome = await decide.ExecuteAsync(
            user.Viewer().CustomerId, input.SubmissionId, input.Decision, input.Reason, cancellationToken);
        return outcome.ToResult(KycSubmission.Of);
    }
}
