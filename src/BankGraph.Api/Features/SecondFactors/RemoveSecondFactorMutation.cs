using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>Who wants no second factor any more.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="OneTimeCode">What the app shows, or a recovery code.</param>
internal sealed record RemoveSecondFactorInput(string Password, string OneTimeCode);

/// <summary>Using no second factor any more.</summary>
[MutationType]
internal static class RemoveSecondFactorMutation
{
    /// <summary>Removes the second factor and its recovery codes.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<NoSecondFactorError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<bool>> RemoveSecondFactorAsync(
        RemoveSecondFactorInput input,
        ClaimsPrincipal user,
        RemoveSecondFactor remove,
        CancellationToken cancellationToken)
    {
        var outcome = await remove.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
