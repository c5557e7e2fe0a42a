using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>A withdrawal as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="AccountNumber">An account that the customer may pay from.</param>
/// <param name="Amount">What to pay out.</param>
/// <param name="Description">What the customer will read beside it.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record WithdrawRequest(
    Guid CustomerId,
    string AccountNumber,
    RequestedAmount Amount,
    string? Description,
    string IdempotencyKey);

/// <summary>Pays money out of one of the customer's accounts, into the bank's cash.</summary>
/// <param name="rights">Finds the account.</param>
/// <param name="ledger">Books.</param>
public sealed class Withdraw(AccountRights rights, LedgerWriter ledger)
{
    /// <summary>Withdraws, or says why not; see <see cref="IWithdrawError"/> for the order.</summary>
    public async Task<Outcome<TransactionView, IWithdrawError>> ExecuteAsync(
        WithdrawRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey, request.Description) is { } fieldError)
            return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            request.CustomerId, request.AccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return new(found.Error);
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        var description = PaymentRules.Description(request.Description);
        var fingerprint = RequestFingerprint.Of("withdraw", $"{found.Value.AccountId}", $"{exact}", description);
        var posting = PostingRequest.Move(
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.Withdrawal,
            found.Value.AccountId,
            SystemAccount.Cash(exact.Currency),
            exact) with { Description = description, OrderedBy = request.CustomerId };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new((IWithdrawError)PaymentRules.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }
}
