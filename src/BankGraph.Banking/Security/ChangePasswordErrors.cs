using BankGraph.Banking.Privacy;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Banking.Security;

/// <summary>
/// Why a password is not changed. The first of this order: <see cref="InvalidFieldError"/> (newPassword),
/// <see cref="AccountLockedError"/>, <see cref="InvalidCredentialsError"/>,
/// <see cref="Customers.WeakPasswordError"/>, <see cref="OneTimeCodeRequiredError"/>.
/// </summary>
public interface IChangePasswordError;

/// <summary>Why the password of somebody who is signed in is not taken.</summary>
public interface IPasswordRefusal : ISecondFactorError, IChangePasswordError, IEraseMyDataError;
