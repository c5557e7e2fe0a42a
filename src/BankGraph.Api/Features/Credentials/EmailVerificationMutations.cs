using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Credentials;

namespace BankGraph.Api.Features.Credentials;

/// <summary>The proof that somebody reads the e-mails sent to them.</summary>
/// <param name="Code">The eight digits of the newest e-mail.</param>
internal sealed record VerifyEmailInput(string Code);

/// <summary>Proving that an e-mail address is one's own.</summary>
[MutationType]
internal static class EmailVerificationMutations
{
    /// <summary>
    /// Sends a code to the caller's e-mail address; the one before it works no longer. Nothing is sent to an address
    /// that is verified.
    /// </summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<CodeSentRecentlyError>]
    public static async Task<FieldResult<bool>> RequestEmailVerificationAsync(
        ClaimsPrincipal user,
        RequestEmailVerification request,
        CancellationToken cancellationToken) =>
        (await request.ExecuteAsync(user.Viewer().CustomerId, cancellationToken)).ToResult(_ => true);

    /// <summary>Takes the code that was sent to the caller's e-mail address.</summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidCodeError>]
    public static async Task<FieldResult<bool>> VerifyEmailAsync(
        VerifyEmailInput input,
        ClaimsPrincipal user,
        VerifyEmail verify,
        CancellationToken cancellationToken) =>
        (await verify.ExecuteAsync(user.Viewer().CustomerId, input.Code, cancellationToken)).ToResult(_ => true);
}
