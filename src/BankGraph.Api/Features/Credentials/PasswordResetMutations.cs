using BankGraph.Api.Features.Customers;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Credentials;

namespace BankGraph.Api.Features.Credentials;

/// <summary>Who has forgotten the password.</summary>
/// <param name="Email">The address one signs in with.</param>
/// <param name="BySms">Whether to send the code to the phone, for customers who have given a number.</param>
internal sealed record RequestPasswordResetInput(string Email, bool BySms = false);

/// <summary>A new password, and the code that allows it.</summary>
/// <param name="Email">The address one signs in with.</param>
/// <param name="Code">The eight digits of the newest message.</param>
/// <param name="NewPassword">At least ten characters, none of the common ones.</param>
internal sealed record ResetPasswordInput(string Email, string Code, string NewPassword);

/// <summary>A new password for one that was forgotten.</summary>
[MutationType]
internal static class PasswordResetMutations
{
    /// <summary>
    /// Sends a code for a new password, which can be used for fifteen minutes, at most once a minute and five times a
    /// day. It answers the same whether or not anybody has the address.
    /// </summary>
    [Throttled]
    [AllowAnonymous]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> RequestPasswordResetAsync(
        RequestPasswordResetInput input,
        RequestPasswordReset request,
        CancellationToken cancellationToken)
    {
        await request.ExecuteAsync(input.Email, input.BySms, cancellationToken);
        return true;
    }

    /// <summary>
    /// Replaces a forgotten password and ends all sessions. It signs nobody in; signing in asks for the second factor
    /// as ever.
    /// </summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [AllowAnonymous]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidFieldError>]
    [Error<WeakPasswordError>]
    [Error<InvalidCodeError>]
    public static async Task<FieldResult<bool>> ResetPasswordAsync(
        ResetPasswordInput input,
        ResetPassword reset,
        CancellationToken cancellationToken) =>
        (await reset.ExecuteAsync(input.Email, input.Code, input.NewPassword, cancellationToken)).ToResult(_ => true);
}
