using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>Who wants a second factor.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="OneTimeCode">A code that was sent, for customers who have codes sent.</param>
internal sealed record EnrollSecondFactorInput(string Password, string? OneTimeCode = null);

/// <summary>Beginning to use a second factor.</summary>
[MutationType]
internal static class EnrollSecondFactorMutation
{
    /// <summary>
    /// Makes a secret for an authenticator app. It counts once `confirmSecondFactor` has a code of it.
    /// </summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "enrollment")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<SecondFactorActiveError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<Enrollment>> EnrollSecondFactorAsync(
        EnrollSecondFactorInput input,
        ClaimsPrincipal user,
        EnrollSecondFactor enroll,
        CancellationToken cancellationToken)
    {
        var outcome = await enroll.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(Enrollment.Of);
    }
}
