using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Passkeys;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>Which challenge a passkey shall answer.</summary>
/// <param name="ChallengeId">The challenge of a `StepUpRequiredError`.</param>
internal sealed record BeginPasskeyAnswerInput([property: ID("Challenge")] Guid ChallengeId);

/// <summary>What a passkey has signed for a challenge.</summary>
/// <param name="CeremonyId">What it was asked for.</param>
/// <param name="Credential">What `navigator.credentials.get` gave, as JSON.</param>
internal sealed record AnswerChallengeWithPasskeyInput(
    [property: ID("PasskeyCeremony")] Guid CeremonyId,
    string Credential);

/// <summary>Confirming with a passkey what somebody wants.</summary>
[MutationType]
internal static class PasskeyAnswerMutations
{
    /// <summary>Asks one of the caller's passkeys to answer a challenge, in the place of a code.</summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "ceremony")]
    [Error<InvalidPasskeyError>]
    public static async Task<FieldResult<PasskeyCeremony>> BeginPasskeyAnswerAsync(
        BeginPasskeyAnswerInput input,
        ClaimsPrincipal user,
        BeginPasskeyAnswer begin,
        CancellationToken cancellationToken) =>
        (await begin.ExecuteAsync(user.Viewer(), input.ChallengeId, cancellationToken)).ToResult(PasskeyCeremony.Of);

    /// <summary>
    /// Takes what a passkey has signed for what was asked for, as `answerChallenge` takes a code: it is done when the
    /// same request is sent again, once.
    /// </summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidPasskeyError>]
    public static async Task<FieldResult<bool>> AnswerChallengeWithPasskeyAsync(
        AnswerChallengeWithPasskeyInput input,
        ClaimsPrincipal user,
        AnswerWithPasskey answer,
        CancellationToken cancellationToken)
    {
        var outcome = await answer.ExecuteAsync(
            user.Viewer(), input.CeremonyId, input.Credential, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
