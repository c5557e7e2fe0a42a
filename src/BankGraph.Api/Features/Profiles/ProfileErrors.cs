using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>Who was born on this day is too young for the bank.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="MinAge">Years that a customer is old at least.</param>
internal sealed record UnderAgeError(string Message, int MinAge) : UserError(Message);

/// <summary>The customer has not told enough to be identified.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Missing">The fields of the profile that are missing.</param>
internal sealed record ProfileIncompleteError(string Message, IReadOnlyList<string> Missing) : UserError(Message);

/// <summary>A document was handed in, about which nobody has decided yet.</summary>
internal sealed record KycPendingError(string Message) : UserError(Message);

/// <summary>The customer is identified already, by a document that does not expire soon.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="RenewableFrom">The first day on which the next document is taken.</param>
internal sealed record KycVerifiedError(string Message, DateOnly RenewableFrom) : UserError(Message);

/// <summary>There is no such submission, or another one has taken its place.</summary>
internal sealed record KycNotFoundError(string Message) : UserError(Message);

/// <summary>It is for customers who are identified.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Status">How far the customer has come.</param>
internal sealed record KycRequiredError(string Message, KycStatus Status) : UserError(Message);
