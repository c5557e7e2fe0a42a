using System.Security.Claims;
using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>Who wants another password.</summary>
/// <param name="CurrentPassword">The password of now.</param>
/// <param name="NewPassword">At least ten characters, none of the common ones.</param>
/// <param name="OneTimeCode">The code of the second factor, for customers who use one.</param>
internal sealed record ChangePasswordInput(string CurrentPassword, string NewPassword, string? OneTimeCode = null);

/// <summary>Another password.</summary>
[MutationType]
internal static class ChangePasswordMutation
{
    /// <summary>Changes the caller's password. All other sessions of the caller end.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidFieldError>]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<WeakPasswordError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<bool>> ChangePasswordAsync(
        ChangePasswordInput input,
        ClaimsPrincipal user,
        ChangePassword change,
        CancellationToken cancellationToken)
    {
        var outcome = await change.ExecuteAsync(
            user.Viewer(), input.CurrentPassword, input.NewPassword, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
