namespace BankGraph.Api.Features.Credentials;

/// <summary>A code was sent a moment ago, or too many were sent today.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="RetryAt">When the next one is sent.</param>
internal sealed record CodeSentRecentlyError(string Message, DateTime RetryAt) : UserError(Message);

/// <summary>The code is wrong, was used, has expired, or was tried too often.</summary>
internal sealed record InvalidCodeError(string Message) : UserError(Message);
