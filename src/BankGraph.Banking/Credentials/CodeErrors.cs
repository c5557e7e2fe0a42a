namespace BankGraph.Banking.Credentials;

/// <summary>Why no code is sent: <see cref="CodeSentRecentlyError"/>.</summary>
public interface IRequestEmailVerificationError;

/// <summary>Why an address is not taken for verified: <see cref="InvalidCodeError"/>.</summary>
public interface IVerifyEmailError;

/// <summary>
/// Why a password is not reset. The first of this order: <see cref="InvalidFieldError"/> (newPassword),
/// <see cref="Customers.WeakPasswordError"/>, <see cref="InvalidCodeError"/>; and once the code was right,
/// <see cref="Customers.WeakPasswordError"/> for a password that is the customer's name.
/// </summary>
public interface IResetPasswordError;

/// <summary>A code was sent a moment ago, or too many were sent today.</summary>
/// <param name="RetryAt">When the next one is sent, UTC.</param>
public sealed record CodeSentRecentlyError(DateTime RetryAt)
    : BankError("CODE_SENT_RECENTLY", "A code was sent recently. Please look for it, or try again later."),
        IRequestEmailVerificationError;

/// <summary>The code is wrong, was used, has expired, or was tried too often.</summary>
public sealed record InvalidCodeError()
    : BankError("INVALID_CODE", "The code is wrong or cannot be used any more."),
        IVerifyEmailError,
        IResetPasswordError;
