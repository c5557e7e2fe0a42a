namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Why an app is not added, or a second factor not removed. The first of this order:
/// <see cref="Security.AccountLockedError"/>, <see cref="Security.InvalidCredentialsError"/>,
/// <see cref="SecondFactorActiveError"/> or <see cref="NoSecondFactorError"/>,
/// <see cref="Security.OneTimeCodeRequiredError"/>.
/// </summary>
public interface ISecondFactorError;

/// <summary>There is a second factor already; remove it first.</summary>
public sealed record SecondFactorActiveError()
    : BankError("SECOND_FACTOR_ACTIVE", "You use a second factor already."), ISecondFactorError;

/// <summary>There is no second factor to confirm or remove.</summary>
public sealed record NoSecondFactorError()
    : BankError("NO_SECOND_FACTOR", "There is no second factor to confirm or remove."), ISecondFactorError;
