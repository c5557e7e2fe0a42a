using System.Diagnostics;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>A transfer to another bank as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="FromAccountNumber">An account that the customer may pay from.</param>
/// <param name="Iban">Where the money goes.</param>
/// <param name="PayeeName">Whom it is for.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reference">What the payee will read beside it.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record ExternalTransferRequest(
    Guid CustomerId,
    string FromAccountNumber,
    string Iban,
    string PayeeName,
    RequestedAmount Amount,
    string? Reference,
    string IdempotencyKey);

/// <summary>
/// Orders a payment to another bank: its money is set aside at once, and <see cref="ExternalTransferJob"/> sends it.
/// </summary>
/// <param name="rights">Finds the account.</param>
/// <param name="contexts">Reads the payment back.</param>
/// <param name="ledger">Sets the money aside.</param>
/// <param name="gate">Says who may.</param>
/// <param name="audit">Records who has ordered it.</param>
public sealed class TransferExternal(
    AccountRights rights,
    IDbContextFactory<BankDbContext> contexts,
    LedgerWriter ledger,
    KycGate gate,
    AuditTrail audit)
{
    /// <summary>
    /// Orders the payment, or says why not, the first of: <see cref="InvalidFieldError"/> (idempotencyKey, iban,
    /// payeeName, reference), <see cref="InvalidAmountError"/>, <see cref="AccountNotFoundError"/>,
    /// <see cref="InsufficientAccessError"/>, <see cref="IdempotencyKeyReusedError"/>, <see cref="KycRequiredError"/>,
    /// <see cref="AccountNotActiveError"/>, <see cref="CurrencyMismatchError"/>,
    /// <see cref="InsufficientFundsError"/>, <see cref="AccountDormantError"/>,
    /// <see cref="Limits.LimitExceededError"/>.
    /// </summary>
    public async Task<Outcome<ExternalPaymentView, BankError>> ExecuteAsync(
        ExternalTransferRequest request,
        CancellationToken cancellationToken)
    {
        if (FieldError(request) is { } fieldError) return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            request.CustomerId, request.FromAccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        _ = Iban.TryParse(request.Iban, out var iban);
        var order = new PaymentOrder(
            Guid.Empty,
            iban.ToString(),
            request.PayeeName.Trim(),
            exact,
            PaymentRules.Description(request.Reference));
        var fingerprint = RequestFingerprint.Of(
            "transferExternal", $"{found.Value.AccountId}", order.Iban, order.PayeeName, $"{exact}", order.Reference);
        var key = new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint);
        return await OrderAsync(key, found.Value.AccountId, order, null, cancellationToken) switch
        {
            PostingResult.HoldPlaced placed =>
                new(await ReadAsync(request.CustomerId, placed.Hold.Id, cancellationToken)),
            PostingResult.Refused refused => new(PaymentRules.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    /// <summary>
    /// Orders what was checked before, together with what another feature decides and writes in the same commit.
    /// </summary>
    /// <param name="key">Its scope is the customer who orders.</param>
    /// <param name="accountId">The customer's account.</param>
    /// <param name="order">What to pay; the id is left empty.</param>
    /// <param name="also">The other feature's part; null without one.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    internal Task<PostingResult> OrderAsync(
        IdempotencyKey key,
        Guid accountId,
        PaymentOrder order,
        IHoldParticipant? also,
        CancellationToken cancellationToken)
    {
        var record = audit.Draft(new AuditEntry(AuditAction.PaymentOrdered, key.ScopeId)
        {
            Subject = $"account/{accountId}",
            CustomerId = key.ScopeId,
            After = new { amountMinor = order.Amount.AmountMinor, currency = order.Amount.Currency.Code },
        });

        // The hold never expires: only the clearing house knows whether the money has gone.
        var hold = PostingRequest.PlaceHold(key, accountId, order.Amount) with
        {
            Description = order.PayeeName,
            OrderedBy = key.ScopeId,
            HoldParticipant = new OrderParticipant(key.ScopeId, gate, order, record, also),
        };
        return ledger.PostAsync(hold, cancellationToken);
    }

    /// <summary>What is wrong with the fields; null if nothing is.</summary>
    internal static InvalidFieldError? FieldError(ExternalTransferRequest request)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey) is { } keyError) return keyError;
        if (!Iban.TryParse(request.Iban, out _))
            return new InvalidFieldError("iban", "This is no IBAN: a character is wrong or missing.");
        if (PayeeRules.FieldError(request.PayeeName, nickname: null) is { } nameError)
            return nameError with { Field = "payeeName" };
        return PaymentRules.FieldError(request.IdempotencyKey, request.Reference) is null
            ? null
            : new InvalidFieldError(
                "reference",
                $"A reference is one line of at most {PaymentRules.MaxDescriptionLength} characters.");
    }

    private async Task<ExternalPaymentView> ReadAsync(Guid customerId, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ExternalPaymentQueries.Of(context, customerId)
            .SingleAsync(payment => payment.Id == id, cancellationToken);
    }
}
