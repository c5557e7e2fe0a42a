using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>The document that proves who the caller is.</summary>
/// <param name="DocumentKind">What it is.</param>
/// <param name="DocumentNumber">Its number; spaces and hyphens do not matter.</param>
/// <param name="DocumentValidUntil">Its last day.</param>
internal sealed record SubmitKycInput(
    IdentityDocumentKind DocumentKind,
    string DocumentNumber,
    DateOnly DocumentValidUntil);

/// <summary>Being identified.</summary>
[MutationType]
internal static class SubmitKycMutation
{
    /// <summary>
    /// Hands in a document. Somebody of the bank decides about it, and the caller is told. Who is verified hands in the
    /// next one before theirs expires, and stays verified meanwhile.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "kyc")]
    [Error<InvalidFieldError>]
    [Error<KycPendingError>]
    [Error<KycVerifiedError>]
    [Error<ProfileIncompleteError>]
    public static async Task<FieldResult<Kyc>> SubmitKycAsync(
        SubmitKycInput input,
        ClaimsPrincipal user,
        SubmitKyc submit,
        CancellationToken cancellationToken)
    {
        var document = new IdentityDocument(input.DocumentKind, input.DocumentNumber, input.DocumentValidUntil);
        return (await submit.ExecuteAsync(user.Viewer().CustomerId, document, cancellationToken)).ToResult(Kyc.Of);
    }
}
