using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>A transfer as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="FromAccountNumber">An account that the customer may pay from.</param>
/// <param name="ToAccountNumber">Anybody's account at this bank.</param>
/// <param name="Amount">What to move.</param>
/// <param name="Description">What both sides will read beside it.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record TransferRequest(
    Guid CustomerId,
    string FromAccountNumber,
    string ToAccountNumber,
    RequestedAmount Amount,
    string? Description,
    string IdempotencyKey);

/// <summary>Moves money from one of the customer's accounts to any account of the bank.</summary>
/// <param name="rights">Finds the source.</param>
/// <param name="accounts">Finds the destination. Who owns it stays here.</param>
/// <param name="ledger">Books.</param>
public sealed class Transfer(AccountRights rights, AccountDirectory accounts, LedgerWriter ledger)
{
    /// <summary>Transfers, or says why not; see <see cref="ITransferError"/> for the order.</summary>
    public async Task<Outcome<TransactionView, ITransferError>> ExecuteAsync(
        TransferRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey, request.Description) is { } fieldError)
            return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            request.CustomerId, request.FromAccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return new(found.Error);
        var source = found.Value;
        var destination = await accounts.FindAsync(request.ToAccountNumber, cancellationToken);
        if (destination is null) return new(new AccountNotFoundError());
        if (source.AccountId == destination.AccountId) return new(new SameAccountError());
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        var description = PaymentRules.Description(request.Description);
        var fingerprint = RequestFingerprint.Of(
            "transfer",
            $"{source.AccountId}",
            $"{destination.AccountId}",
            $"{exact}",
            description);
        var posting = PostingRequest.Move(
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.Transfer,
            source.AccountId,
            destination.AccountId,
            exact) with { Description = description, OrderedBy = request.CustomerId };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new((ITransferError)PaymentRules.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }
}
