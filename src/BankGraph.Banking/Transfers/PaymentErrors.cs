using BankGraph.Banking.Approvals;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>
/// Why a deposit is refused. Where several apply, the first of this order is the answer, as for every payment:
/// <see cref="InvalidFieldError"/> (idempotencyKey, then description), <see cref="InvalidAmountError"/>,
/// <see cref="AccountNotFoundError"/>, <see cref="IdempotencyKeyReusedError"/>, <see cref="AccountNotActiveError"/>,
/// <see cref="CurrencyMismatchError"/>, and again <see cref="InvalidAmountError"/> for more than the account can hold.
/// </summary>
public interface IDepositError;

/// <summary>
/// Why a withdrawal is refused: as a deposit, with <see cref="SharedAccounts.InsufficientAccessError"/> after
/// <see cref="AccountNotFoundError"/>, then <see cref="InsufficientFundsError"/>, <see cref="AccountDormantError"/>,
/// and at last <see cref="Limits.LimitExceededError"/> of a delegate, then of the account.
/// </summary>
public interface IWithdrawError;

/// <summary>
/// Why a transfer is refused: as a withdrawal, with <see cref="AccountNotFoundError"/> for the source before the
/// destination and <see cref="SameAccountError"/> right after it.
/// </summary>
public interface ITransferError;

/// <summary>What every payment may be refused for.</summary>
public interface IPaymentError : IDepositError, IWithdrawError, ITransferError, IPayBillError, IChangeAccountError;

/// <summary>
/// No account has this number, the number is malformed, or it would have to be one that the caller sees and is not.
/// Which of these is not told.
/// </summary>
public sealed record AccountNotFoundError()
    : BankError("ACCOUNT_NOT_FOUND", "There is no such account."), IPaymentError;

/// <summary>An account is frozen or closed.</summary>
public sealed record AccountNotActiveError()
    : BankError("ACCOUNT_NOT_ACTIVE", "The account is frozen or closed."), IPaymentError;

/// <summary>The account has been unused for long; its owner has to reactivate it before anything leaves it.</summary>
public sealed record AccountDormantError()
    : BankError("ACCOUNT_DORMANT", "The account has been unused for long. Reactivate it first."),
        IWithdrawError,
        ITransferError,
        IPayBillError;

/// <summary>The amount is in another currency than an account.</summary>
public sealed record CurrencyMismatchError()
    : BankError("CURRENCY_MISMATCH", "The account is kept in another currency."), IPaymentError;

/// <summary>Not positive, finer than the currency's minor unit, or more than can be held or is owed.</summary>
public sealed record InvalidAmountError()
    : BankError("INVALID_AMOUNT", "This amount cannot be paid."), IPaymentError;

/// <summary>The key was used for another input before. The first answer stands; nothing has moved now.</summary>
public sealed record IdempotencyKeyReusedError()
    : BankError("IDEMPOTENCY_KEY_REUSED", "The idempotency key was used for something else."), IPaymentError;

/// <summary>An account paying itself.</summary>
public sealed record SameAccountError()
    : BankError("SAME_ACCOUNT", "Source and destination are the same account."), ITransferError;

/// <summary>More than can be spent.</summary>
/// <param name="Available">What could be spent when it was decided.</param>
/// <param name="Requested">What was asked for.</param>
public sealed record InsufficientFundsError(Money Available, Money Requested)
    : BankError("INSUFFICIENT_FUNDS", "There is not enough money on the account."),
        IWithdrawError,
        ITransferError,
        IPayBillError;
