using System.Security.Claims;
using BankGraph.Api.Features.Credentials;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.StepUp;

namespace BankGraph.Api.Features.StepUp;

/// <summary>The code that a challenge asks for.</summary>
/// <param name="ChallengeId">The challenge of a `StepUpRequiredError`.</param>
/// <param name="Code">What the app shows, or what was sent.</param>
internal sealed record AnswerChallengeInput([property: ID("Challenge")] Guid ChallengeId, string Code);

/// <summary>Proving that it is the customer who wants something.</summary>
[MutationType]
internal static class AnswerChallengeMutation
{
    /// <summary>
    /// Takes the code for what was asked for; it is done when the same request is sent again, once. What reads another
    /// way, such as another amount, needs another code.
    /// </summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidCodeError>]
    public static async Task<FieldResult<bool>> AnswerChallengeAsync(
        AnswerChallengeInput input,
        ClaimsPrincipal user,
        AnswerChallenge answer,
        CancellationToken cancellationToken)
    {
        var outcome = await answer.ExecuteAsync(user.Viewer(), input.ChallengeId, input.Code, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
