using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>A deposit as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="AccountNumber">An account that the customer sees.</param>
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
/// <param name="rights">Finds the account.</param>
/// <param name="ledger">Books.</param>
public sealed class Deposit(AccountRights rights, LedgerWriter ledger)
{
    /// <summary>Deposits, or says why not; see <see cref="IDepositError"/> for the order.</summary>
    public async Task<Outcome<TransactionView, IDepositError>> ExecuteAsync(
        DepositRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey, request.Description) is { } fieldError)
            return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            request.CustomerId, request.AccountNumber, AccountRight.View, cancellationToken);
        if (found.IsRefused) return new(found.Error);
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        var description = PaymentRules.Description(request.Description);
        var fingerprint = RequestFingerprint.Of("deposit", $"{found.Value.AccountId}", $"{exact}", description);
        var posting = PostingRequest.Move(
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.Deposit,
            SystemAccount.Cash(exact.Currency),
            found.Value.AccountId,
            exact) with { Description = description };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new(PaymentRules.Shared(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }
}
