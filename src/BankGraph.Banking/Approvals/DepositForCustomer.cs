using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Approvals;

/// <summary>A deposit at the counter as it was asked for.</summary>
/// <param name="StaffId">Who takes the cash; also the scope of the idempotency key.</param>
/// <param name="AccountNumber">Any customer's account.</param>
/// <param name="Amount">What to pay in.</param>
/// <param name="Reason">Why, for the record.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record CounterDepositRequest(
    Guid StaffId,
    string AccountNumber,
    RequestedAmount Amount,
    string Reason,
    string IdempotencyKey);

/// <summary>What became of a deposit at the counter: it is booked, or it waits for a colleague.</summary>
/// <param name="Booked">The transaction.</param>
/// <param name="Waiting">The change that waits; for a request that is repeated it may be decided by now.</param>
public sealed record CounterDeposit(TransactionView? Booked, ChangeView? Waiting);

/// <summary>Pays cash into a customer's account at the counter. Large amounts wait for a colleague.</summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="contexts">Reads its currency, and changes that are known already.</param>
/// <param name="desk">Takes what has to wait.</param>
/// <param name="ledger">Books.</param>
/// <param name="audit">Records who paid in, and why.</param>
/// <param name="options">What is large.</param>
public sealed class DepositForCustomer(
    AccountDirectory accounts,
    IDbContextFactory<BankDbContext> contexts,
    ChangeDesk desk,
    LedgerWriter ledger,
    AuditTrail audit,
    IOptions<ApprovalOptions> options)
{
    /// <summary>
    /// Deposits or hands in, or says why not; see <see cref="IDepositError"/> for the order, with
    /// <see cref="InvalidFieldError"/> for the reason first.
    /// </summary>
    public async Task<Outcome<CounterDeposit, IDepositError>> ExecuteAsync(
        CounterDepositRequest request,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(request.Reason)) return new(AuditEntry.NoReason());
        if (PaymentRules.FieldError(request.IdempotencyKey) is { } fieldError) return new(fieldError);
        if (!request.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        if (await accounts.FindAsync(request.AccountNumber, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var book = await context.LedgerAccounts.AsNoTracking()
            .SingleAsync(row => row.Id == account.AccountId, cancellationToken);
        if (amount is not { } exact || book.Currency != exact.Currency) return new(new CurrencyMismatchError());

        var holderId = await AccountDirectory.HolderOfAsync(context, account.AccountId, cancellationToken);
        var now = account with { CustomerId = holderId };
        return exact.ToDecimal() > options.Value.DepositsAbove
            ? await HandInAsync(context, request, now, exact, cancellationToken)
            : await BookAsync(request, now, exact, cancellationToken);
    }

    private async Task<Outcome<CounterDeposit, IDepositError>> HandInAsync(
        BankDbContext context,
        CounterDepositRequest request,
        AccountDirectory.Listing account,
        Money amount,
        CancellationToken cancellationToken)
    {
        var id = ChangeId(request);
        if (await ChangeQueries.All(context).SingleOrDefaultAsync(known => known.Id == id, cancellationToken)
            is { } known)
        {
            return known.AccountId == account.AccountId && known.AmountMinor == amount.AmountMinor
                ? new(new CounterDeposit(null, known))
                : new(new IdempotencyKeyReusedError());
        }

        var change = desk.New(
            ChangeKind.Deposit,
            request.StaffId,
            account.CustomerId,
            request.Reason,
            account.AccountId,
            amount: amount,
            id: id);
        return new(new CounterDeposit(null, await desk.HandInAsync(change, true, cancellationToken)));
    }

    private async Task<Outcome<CounterDeposit, IDepositError>> BookAsync(
        CounterDepositRequest request,
        AccountDirectory.Listing account,
        Money amount,
        CancellationToken cancellationToken)
    {
        var record = audit.Draft(new AuditEntry(AuditAction.CashDeposited, request.StaffId)
        {
            Subject = $"account/{account.AccountId}",
            CustomerId = account.CustomerId,
            Reason = request.Reason,
            After = new { amountMinor = amount.AmountMinor, currency = amount.Currency.Code },
        });
        var fingerprint = RequestFingerprint.Of("counter-deposit", $"{account.AccountId}", $"{amount}");
        var posting = PostingRequest.Move(
            new IdempotencyKey(request.StaffId, request.IdempotencyKey, fingerprint),
            TransactionKind.Deposit,
            SystemAccount.Cash(amount.Currency),
            account.AccountId,
            amount) with { Participant = new ApprovalParticipant([record], changeId: null, checkerId: null) };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(new CounterDeposit(TransactionView.Of(booked.Transaction), null)),
            PostingResult.Refused refused => new(PaymentRules.Shared(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    // A request that is sent again finds the change that it made the first time.
    private static Guid ChangeId(CounterDepositRequest request) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.StaffId:N}/{request.IdempotencyKey}")).AsSpan(..16));
}
