namespace BankGraph.Banking.Accounts;

/// <summary>
/// Why an account is not opened: <see cref="UnsupportedCurrencyError"/>, then <see cref="InvalidFieldError"/> for the
/// name.
/// </summary>
public interface IOpenAccountError;

/// <summary>The bank keeps no accounts in this currency.</summary>
/// <param name="Currency">The code that was asked for.</param>
public sealed record UnsupportedCurrencyError(string Currency)
    : BankError("UNSUPPORTED_CURRENCY", "Accounts are not available in this currency."), IOpenAccountError;
