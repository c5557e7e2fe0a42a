namespace BankGraph.Banking.Passkeys;

/// <summary>
/// What the device or the browser answered is not taken: its ceremony is over, or belongs to somebody else, or nobody
/// has such a passkey, or something in it is wrong. Which of these it is nobody is told.
/// </summary>
public sealed record InvalidPasskeyError()
    : BankError("INVALID_PASSKEY", "The passkey was not accepted. Please begin again.");

/// <summary>The customer has no such passkey.</summary>
public sealed record PasskeyNotFoundError() : BankError("PASSKEY_NOT_FOUND", "You have no such passkey.");

/// <summary>The customer has as many passkeys as one may have.</summary>
/// <param name="Limit">How many that are.</param>
public sealed record TooManyPasskeysError(int Limit)
    : BankError("TOO_MANY_PASSKEYS", $"You have {Limit} passkeys already. Remove one first.");
