using BankGraph.Banking.Credentials;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Customers;

/// <summary>
/// Why a registration is refused: <see cref="InvalidFieldError"/> for name, email, phone and password in this order,
/// then
/// <see cref="WeakPasswordError"/>, then <see cref="EmailTakenError"/>.
/// </summary>
public interface IRegisterError;

/// <summary>The password is too easy to guess.</summary>
/// <param name="Reason">What is wrong with it, as a sentence.</param>
public sealed record WeakPasswordError(string Reason)
    : BankError("WEAK_PASSWORD", Reason),
        IRegisterError,
        IChangePasswordError,
        IResetPasswordError,
        ILoginError;

/// <summary>A customer with this e-mail address exists.</summary>
public sealed record EmailTakenError()
    : BankError("EMAIL_TAKEN", "A customer with this e-mail address is registered already."), IRegisterError;
