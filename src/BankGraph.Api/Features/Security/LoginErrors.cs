using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.Security;

/// <summary>E-mail address and password do not belong together.</summary>
internal sealed record InvalidCredentialsError(string Message) : UserError(Message);

/// <summary>Too many attempts have failed for this e-mail address.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="LockedUntil">When the next attempt is looked at.</param>
internal sealed record AccountLockedError(string Message, DateTime LockedUntil) : UserError(Message);

/// <summary>The customer uses a second factor, whose code is missing or wrong.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Factor">From where the code comes; one that is sent was sent when it was missing.</param>
internal sealed record OneTimeCodeRequiredError(string Message, SecondFactorKind Factor) : UserError(Message);

/// <summary>The password is a temporary one: sign in with it and `newPassword` to replace it.</summary>
internal sealed record PasswordChangeRequiredError(string Message) : UserError(Message);

/// <summary>The refresh token is unknown, was used before, or has expired: sign in again.</summary>
internal sealed record InvalidRefreshTokenError(string Message) : UserError(Message);
