namespace BankGraph.Api.Features.Passkeys;

/// <summary>The passkey's answer is not taken; which part of it is wrong nobody is told.</summary>
internal sealed record InvalidPasskeyError(string Message) : UserError(Message);

/// <summary>The caller has no such passkey.</summary>
internal sealed record PasskeyNotFoundError(string Message) : UserError(Message);

/// <summary>The caller has as many passkeys as one may have.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Limit">How many that are.</param>
internal sealed record TooManyPasskeysError(string Message, int Limit) : UserError(Message);
