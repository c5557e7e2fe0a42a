using BankGraph.Banking.Privacy;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Banking.Security;

/// <summary>
/// Why a sign-in is refused: <see cref="AccountLockedError"/> before the password is looked at, then
/// <see cref="InvalidCredentialsError"/>, then <see cref="PasswordChangeRequiredError"/> or
/// <see cref="Customers.WeakPasswordError"/>, then <see cref="OneTimeCodeRequiredError"/>.
/// </summary>
public interface ILoginError;

/// <summary>E-mail address and password do not belong together. Nobody learns whether the address is known.</summary>
public sealed record InvalidCredentialsError()
    : BankError("INVALID_CREDENTIALS", "E-mail address or password is wrong."), ILoginError, IPasswordRefusal;

/// <summary>Too many failed sign-ins for this address, known or not.</summary>
/// <param name="LockedUntil">When the next attempt is looked at, UTC.</param>
public sealed record AccountLockedError(DateTime LockedUntil)
    : BankError("ACCOUNT_LOCKED", "Too many failed attempts. Please try again later."), ILoginError, IPasswordRefusal;

/// <summary>The customer uses a second factor, and its code is missing or wrong.</summary>
/// <param name="Factor">From where the code comes.</param>
public sealed record OneTimeCodeRequiredError(SecondFactorKind Factor = SecondFactorKind.App)
    : BankError(
        "ONE_TIME_CODE_REQUIRED",
        Factor == SecondFactorKind.App
            ? "Enter the code of your authenticator app."
            : "Enter the code that we have sent you."),
        ILoginError,
        ISecondFactorError,
        IChangePasswordError,
        IEraseMyDataError;

/// <summary>The password is a temporary one: sign in with it and with one of your own to replace it.</summary>
public sealed record PasswordChangeRequiredError()
    : BankError("PASSWORD_CHANGE_REQUIRED", "This password is a temporary one. Please choose your own."), ILoginError;
