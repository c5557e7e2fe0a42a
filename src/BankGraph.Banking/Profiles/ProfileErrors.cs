namespace BankGraph.Banking.Profiles;

/// <summary>Who was born on this day is too young for the bank.</summary>
/// <param name="MinAge">Years that a customer is old at least.</param>
public sealed record UnderAgeError(int MinAge)
    : BankError("UNDER_AGE", $"Customers of this bank are at least {MinAge} years old.");

/// <summary>The customer has not told enough to be identified.</summary>
/// <param name="Missing">The names of what is missing, as the schema spells them.</param>
public sealed record ProfileIncompleteError(IReadOnlyList<string> Missing)
    : BankError("PROFILE_INCOMPLETE", "Complete your profile first.");

/// <summary>The customer has handed in a document, about which nobody has decided yet.</summary>
public sealed record KycPendingError()
    : BankError("KYC_PENDING", "Your identity is being checked. Please wait until that is done.");

/// <summary>The customer is identified already, by a document that does not expire soon.</summary>
/// <param name="RenewableFrom">The first day on which the next one is taken.</param>
public sealed record KycVerifiedError(DateOnly RenewableFrom) : BankError(
    "KYC_VERIFIED",
    FormattableString.Invariant($"Your identity is verified. The next document is taken from {RenewableFrom:O} on."));

/// <summary>There is no such submission, or another one has taken its place.</summary>
public sealed record KycNotFoundError() : BankError("KYC_NOT_FOUND", "There is no such submission.");

/// <summary>It is for customers who are identified.</summary>
/// <param name="Status">How far the customer has come.</param>
public sealed record KycRequiredError(KycStatus Status)
    : BankError("KYC_REQUIRED", "Have your identity verified before you pay to other banks.");
