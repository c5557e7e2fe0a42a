using BankGraph.Api.Features.Security;
using BankGraph.Banking.Passkeys;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>What a passkey has signed for a sign-in.</summary>
/// <param name="CeremonyId">What it was asked for.</param>
/// <param name="Credential">What `navigator.credentials.get` gave, as JSON.</param>
/// <param name="RefreshTokenInCookie">
/// Whether the refresh token goes into a cookie that no script can read, and `refreshToken` of the answer is empty.
/// </param>
internal sealed record SignInWithPasskeyInput(
    [property: ID("PasskeyCeremony")] Guid CeremonyId,
    string Credential,
    bool RefreshTokenInCookie = false);

/// <summary>Signing in with a passkey.</summary>
[MutationType]
internal static class PasskeySignInMutations
{
    /// <summary>Asks a browser for whichever passkey of this bank it has. Nobody says who they are.</summary>
    [Throttled]
    [AllowAnonymous]
    [UseMutationConvention(PayloadFieldName = "ceremony")]
    public static async Task<PasskeyCeremony> BeginPasskeySignInAsync(
        BeginPasskeySignIn begin,
        CancellationToken cancellationToken) =>
        PasskeyCeremony.Of(await begin.ExecuteAsync(cancellationToken));

    /// <summary>Signs in whose passkey it is. The device has verified them, so no code is asked for.</summary>
    [Throttled]
    [AllowAnonymous]
    [Error<InvalidPasskeyError>]
    [Error<AccountLockedError>]
    public static async Task<FieldResult<Session>> SignInWithPasskeyAsync(
        SignInWithPasskeyInput input,
        SignInWithPasskey signIn,
        RefreshCookie cookie,
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        if (input.RefreshTokenInCookie) cookie.Demand();
        var outcome = await signIn.ExecuteAsync(input.CeremonyId, input.Credential, cancellationToken);
        if (outcome.IsRefused) return outcome.ToResult(Session.Of);
        Visibility.Prove(request, outcome.Value.CustomerId);
        return input.RefreshTokenInCookie ? Session.Of(outcome.Value, cookie) : Session.Of(outcome.Value);
    }
}
