using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>Who wants to sign in.</summary>
/// <param name="Email">The address given at registration.</param>
/// <param name="Password">The password.</param>
/// <param name="OneTimeCode">The code of the second factor, for customers who use one.</param>
/// <param name="NewPassword">
/// The caller's own, to take the place of a temporary password; not looked at otherwise.
/// </param>
/// <param name="RefreshTokenInCookie">
/// Whether the refresh token goes into a cookie that no script can read, and `refreshToken` of the answer is empty.
/// </param>
internal sealed record LoginInput(
    string Email,
    string Password,
    string? OneTimeCode = null,
    string? NewPassword = null,
    bool RefreshTokenInCookie = false);

/// <summary>Signing in.</summary>
[MutationType]
internal static class LoginMutation
{
    /// <summary>Signs a customer in.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [AllowAnonymous]
    [Error<InvalidCredentialsError>]
    [Error<AccountLockedError>]
    [Error<OneTimeCodeRequiredError>]
    [Error<PasswordChangeRequiredError>]
    [Error<WeakPasswordError>]
    public static async Task<FieldResult<Session>> LoginAsync(
        LoginInput input,
        Login login,
        RefreshCookie cookie,
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        if (input.RefreshTokenInCookie) cookie.Demand();
        var outcome = await login.ExecuteAsync(
            input.Email, input.Password, input.OneTimeCode, input.NewPassword, cancellationToken);
        if (outcome.IsRefused) return outcome.ToResult(Session.Of);
        Visibility.Prove(request, outcome.Value.CustomerId);
        return input.RefreshTokenInCookie ? Session.Of(outcome.Value, cookie) : Session.Of(outcome.Value);
    }
}
