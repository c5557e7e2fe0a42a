using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.StepUp;

/// <summary>
/// It takes a fresh code, or a passkey, that is given for exactly this: `answerChallenge`, or `beginPasskeyAnswer`,
/// then send the same request again.
/// </summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="ChallengeId">What to answer; null for a customer without a second factor, who adds one first.</param>
/// <param name="Factors">
/// Whose codes answer it, and whether passkeys do; a code that is sent was sent with this answer.
/// </param>
/// <param name="ExpiresAt">Until when it can be answered, and the request be sent again.</param>
internal sealed record StepUpRequiredError(
    string Message,
    [property: ID("Challenge")] Guid? ChallengeId,
    SecondFactorKind[] Factors,
    DateTime ExpiresAt) : UserError(Message);

/// <summary>The customer has not proven to read the e-mails sent to them.</summary>
internal sealed record EmailNotVerifiedError(string Message) : UserError(Message);
