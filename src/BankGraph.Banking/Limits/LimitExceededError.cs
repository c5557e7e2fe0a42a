using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.Limits;

/// <summary>
/// More than the account's limits, or the caller's as its delegate, let go; the tightest in the order of
/// <see cref="LimitKind"/>.
/// </summary>
/// <param name="Limit">Which limit.</param>
/// <param name="Amount">How high it is.</param>
/// <param name="Left">What of it is left now.</param>
/// <param name="ResetsAt">When all of it is there again, UTC; null for the limit of one payment.</param>
public sealed record LimitExceededError(LimitKind Limit, Money Amount, Money Left, DateTime? ResetsAt)
    : BankError("LIMIT_EXCEEDED", "This is more than the limit allows."),
        IWithdrawError,
        ITransferError,
        IPayBillError;
