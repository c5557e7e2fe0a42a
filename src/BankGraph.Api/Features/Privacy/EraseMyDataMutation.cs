using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Privacy;

namespace BankGraph.Api.Features.Privacy;

/// <summary>Who wants to be erased.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="OneTimeCode">The code of the second factor, for customers who use one.</param>
internal sealed record EraseMyDataInput(string Password, string? OneTimeCode = null);

/// <summary>Leaving the bank.</summary>
[MutationType]
internal static class EraseMyDataMutation
{
    /// <summary>
    /// Erases the caller, for ever: closes the accounts, ends all sessions, and destroys the key of the caller's data.
    /// The answer says what the law demands to keep. The e-mail address may be registered again.
    /// </summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "kept")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<OneTimeCodeRequiredError>]
    [Error<ErasureObstructedError>]
    public static async Task<FieldResult<IReadOnlyList<KeptData>>> EraseMyDataAsync(
        EraseMyDataInput input,
        ClaimsPrincipal user,
        EraseMyData erase,
        CancellationToken cancellationToken)
    {
        var outcome = await erase.ExecuteAsync(user.Viewer(), input.Password, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(kept => kept);
    }
}
