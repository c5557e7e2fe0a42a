namespace BankGraph.Banking.Approvals;

/// <summary>
/// Why roles are not changed. The first of this order: <see cref="InvalidFieldError"/> (reason, roles, customerId),
/// <see cref="Staff.CustomerNotFoundError"/>.
/// </summary>
public interface IChangeRolesError;

/// <summary>
/// Why an account is not changed. The first of this order: <see cref="InvalidFieldError"/> (reason),
/// <see cref="Transfers.InvalidAmountError"/>, <see cref="Transfers.AccountNotFoundError"/>,
/// <see cref="Transfers.CurrencyMismatchError"/>, <see cref="Transfers.AccountNotActiveError"/>,
/// <see cref="AccountNotFrozenError"/>.
/// </summary>
public interface IChangeAccountError;

/// <summary>
/// Why a change is not decided. The first of this order: <see cref="InvalidFieldError"/> (reason),
/// <see cref="ChangeNotFoundError"/>, <see cref="OwnChangeError"/>, <see cref="ChangeDecidedError"/>,
/// <see cref="ChangeImpossibleError"/>.
/// </summary>
public interface IDecideChangeError;

/// <summary>The account is not frozen.</summary>
public sealed record AccountNotFrozenError()
    : BankError("ACCOUNT_NOT_FROZEN", "The account is not frozen."), IChangeAccountError;

/// <summary>
/// There is no such change, or none about which the caller's roles decide. Which of these is not told.
/// </summary>
public sealed record ChangeNotFoundError()
    : BankError("CHANGE_NOT_FOUND", "There is no such change for you to decide."), IDecideChangeError;

/// <summary>Who wants a change does not decide about it.</summary>
public sealed record OwnChangeError()
    : BankError("OWN_CHANGE", "Somebody else has to decide about your change."), IDecideChangeError;

/// <summary>Somebody has decided already.</summary>
public sealed record ChangeDecidedError()
    : BankError("CHANGE_DECIDED", "This change was decided already."), IDecideChangeError;

/// <summary>What was so when the change was asked for is so no more; it can only be rejected.</summary>
public sealed record ChangeImpossibleError()
    : BankError("CHANGE_IMPOSSIBLE", "This change cannot be made any more."), IDecideChangeError;
