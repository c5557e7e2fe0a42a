using BankGraph.Banking.SecondFactors;

namespace BankGraph.Banking.StepUp;

/// <summary>
/// It takes a fresh code that is given for exactly this: answer the challenge, then send the same request again.
/// </summary>
/// <param name="ChallengeId">What to answer; null for a customer without a second factor, who adds one first.</param>
/// <param name="Factors">Whose codes answer it, and whether passkeys do.</param>
/// <param name="ExpiresAt">Until when, UTC; the request has to come again by then, too.</param>
public sealed record StepUpRequiredError(
    Guid? ChallengeId,
    IReadOnlyList<SecondFactorKind> Factors,
    DateTime ExpiresAt)
    : BankError(
        "STEP_UP_REQUIRED",
        ChallengeId is null
            ? "Add a second factor first."
            : Factors.Contains(SecondFactorKind.Passkey)
                ? "Confirm this with your passkey or another second factor."
                : "Confirm this with a code of your second factor.");

/// <summary>The customer has not proven to read the e-mails sent to them.</summary>
public sealed record EmailNotVerifiedError()
    : BankError("EMAIL_NOT_VERIFIED", "Verify your e-mail address first.");
