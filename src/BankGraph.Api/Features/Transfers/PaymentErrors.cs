namespace BankGraph.Api.Features.Transfers;

/// <summary>There is no account with this number that the caller may use.</summary>
internal sealed record AccountNotFoundError(string Message) : UserError(Message);

/// <summary>The account is frozen or closed.</summary>
internal sealed record AccountNotActiveError(string Message) : UserError(Message);

/// <summary>The account has been unused for long; `reactivateAccount` lets it pay again.</summary>
internal sealed record AccountDormantError(string Message) : UserError(Message);

/// <summary>The amount is in another currency than the account or the bill.</summary>
internal sealed record CurrencyMismatchError(string Message) : UserError(Message);

/// <summary>The amount is not positive, finer than the currency allows, or too large.</summary>
internal sealed record InvalidAmountError(string Message) : UserError(Message);

/// <summary>The idempotency key was used for another input before; nothing has moved.</summary>
internal sealed record IdempotencyKeyReusedError(string Message) : UserError(Message);

/// <summary>Source and destination are one account.</summary>
internal sealed record SameAccountError(string Message) : UserError(Message);

/// <summary>There is less on the account than was asked for.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Available">What could be spent when it was decided.</param>
/// <param name="Requested">What was asked for.</param>
internal sealed record InsufficientFundsError(string Message, Money Available, Money Requested) : UserError(Message);
