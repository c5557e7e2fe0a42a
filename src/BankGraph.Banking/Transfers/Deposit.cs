using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>A deposit as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="AccountNumber">One of the customer's accounts.</param>
/// <param name="Amount">What to pay in.</param>
/// <param name="Description">What the customer will read beside it.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record DepositRequest(
    Guid CustomerId,
    string AccountNumber,
    RequestedAmount Amount,
    string? Description,
    string IdempotencyKey);

/// <summary>Pays money into one of the customer's accounts, out of the bank's cash.</summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="ledger">Books.</param>
public sealed class Deposit(AccountDirectory accounts, LedgerWriter ledger)
{
    /// <summary>Deposits, or says why not; see <see cref="IDepositError"/> for the order.</summary>
    public async Task<Outcome<TransactionView, IDepositError>> ExecuteAsync(
        DepositRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey, request.Description) is { } fieldError)
            return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var account = await accounts.FindOwnAsync(request.CustomerId, request.AccountNumber, cancellationToken);
        if (account is null) return new(new AccountNotFoundError());
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        var description = PaymentRules.Description(request.Description);
        var fingerprint = RequestFingerprint.Of("deposit", $"{account.AccountId}", $"{exact}", description);
        var posting = PostingRequest.Move(
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.Deposit,
            SystemAccount.Cash(exact.Currency),
            account.AccountId,
            exact) with { Description = description };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new(PaymentRules.Shared(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }
}
