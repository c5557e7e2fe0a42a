using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Why a bill is not paid. Where several apply, the first of this order is the answer: <see cref="InvalidFieldError"/>
/// (idempotencyKey), <see cref="InvalidAmountError"/>, <see cref="BillNotFoundError"/>,
/// <see cref="AccountNotFoundError"/>, <see cref="SharedAccounts.InsufficientAccessError"/>,
/// <see cref="IdempotencyKeyReusedError"/>, <see cref="BillAlreadyPaidError"/>,
/// <see cref="CurrencyMismatchError"/> of amount and bill, <see cref="InvalidAmountError"/> for more than is open,
/// <see cref="AccountNotActiveError"/>, <see cref="CurrencyMismatchError"/> of account and bill,
/// <see cref="InsufficientFundsError"/>, <see cref="AccountDormantError"/>, <see cref="Limits.LimitExceededError"/>.
/// </summary>
public interface IPayBillError;

/// <summary>There is no such bill, or it is somebody else's.</summary>
public sealed record BillNotFoundError() : BankError("BILL_NOT_FOUND", "There is no such bill."), IPayBillError;

/// <summary>Nothing of the bill is open.</summary>
public sealed record BillAlreadyPaidError()
    : BankError("BILL_ALREADY_PAID", "The bill has been paid already."), IPayBillError;
