using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>The proof that the app has the secret.</summary>
/// <param name="OneTimeCode">What the app shows.</param>
internal sealed record ConfirmSecondFactorInput(string OneTimeCode);

/// <summary>Using a second factor from now on.</summary>
[MutationType]
internal static class ConfirmSecondFactorMutation
{
    /// <summary>Confirms the secret: from now on signing in asks for a code.</summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "recoveryCodes")]
    [Error<NoSecondFactorError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<RecoveryCodes>> ConfirmSecondFactorAsync(
        ConfirmSecondFactorInput input,
        ClaimsPrincipal user,
        ConfirmSecondFactor confirm,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var outcome = await confirm.ExecuteAsync(customerId, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(codes => new RecoveryCodes { OwnerId = customerId, Codes = [.. codes] });
    }
}
