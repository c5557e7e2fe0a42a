using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Limits;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>A payment of a bill as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="BillId">One of the customer's bills.</param>
/// <param name="FromAccountNumber">An account that the customer may pay from.</param>
/// <param name="Amount">What to pay; null for whatever is open when it is booked.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record PayBillRequest(
    Guid CustomerId,
    Guid BillId,
    string FromAccountNumber,
    RequestedAmount? Amount,
    string IdempotencyKey);

/// <summary>
/// Pays a bill, wholly or in part. What is open is read in the transaction that moves the money, so a bill cannot be
/// paid twice; the biller is told afterwards.
/// </summary>
/// <param name="contexts">Finds the bill.</param>
/// <param name="rights">Finds the account.</param>
/// <param name="ledger">Books.</param>
public sealed class PayBill(
    IDbContextFactory<BankDbContext> contexts,
    AccountRights rights,
    LedgerWriter ledger)
{
    /// <summary>Pays, or says why not; see <see cref="IPayBillError"/> for the order.</summary>
    public async Task<Outcome<TransactionView, IPayBillError>> ExecuteAsync(
        PayBillRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey) is { } fieldError) return new(fieldError);
        Money? amount = null;
        if (request.Amount is { } asked && !asked.TryRead(out amount)) return new(new InvalidAmountError());
        var bill = await FindAsync(request, cancellationToken);
        if (bill is null) return new(new BillNotFoundError());
        var found = await rights.FindAsync(
            request.CustomerId, request.FromAccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return new(found.Error);
        var account = found.Value;
        if (request.Amount is not null && amount is null) return new(new CurrencyMismatchError());

        var fingerprint = RequestFingerprint.Of("payBill", $"{bill.Id}", $"{account.AccountId}", amount?.ToString());
        var posting = PostingRequest.MoveDecidedBy(
            new BillPaymentParticipant(bill.Id, request.CustomerId, amount),
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.BillPayment,
            account.AccountId,
            SystemAccount.BillerSettlement(bill.BillerId, bill.Currency)) with
        {
            Description = bill.Description,
            OrderedBy = request.CustomerId,
        };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new(Error(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private sealed record Target(Guid Id, Guid BillerId, Currency Currency, string Description);

    private async Task<Target?> FindAsync(PayBillRequest request, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from bill in context.Bills
            join biller in context.Billers on bill.BillerId equals biller.Id
            where bill.Id == request.BillId && bill.CustomerId == request.CustomerId
            select new Target(bill.Id, bill.BillerId, bill.Currency, biller.Name + " " + bill.CustomerReference);
        return await query.SingleOrDefaultAsync(cancellationToken);
    }

    private static IPayBillError Error(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.InsufficientFunds it => new InsufficientFundsError(it.Available, it.Requested),
        LedgerRefusal.AccountDormant => new AccountDormantError(),
        LedgerRefusal.ByParticipant it =>
            LimitRefusal.Read(it) ?? AccessRefusal.Read(it) ?? BillPaymentParticipant.Error(it.Code),
        _ => PaymentRules.Shared(refusal),
    };
}
