using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Pays money that the bank holds out to another account of the customer whose it is.</summary>
/// <param name="rights">Finds the account.</param>
/// <param name="contexts">Finds the money.</param>
/// <param name="ledger">Moves it.</param>
/// <param name="audit">Records who has seen to it.</param>
/// <param name="clock">Makes the keys.</param>
public sealed class ReleaseUnclaimedFunds(
    AccountRights rights,
    IDbContextFactory<BankDbContext> contexts,
    LedgerWriter ledger,
    AuditTrail audit,
    TimeProvider clock)
{
    private const string Description = "Returned payment";

    /// <summary>
    /// Pays it out, once, or says why not, the first of: <see cref="InvalidFieldError"/> (reason),
    /// <see cref="UnclaimedFundsNotFoundError"/>, <see cref="AccountNotFoundError"/> for an account that is not the
    /// customer's, <see cref="FundsReleasedError"/>, <see cref="AccountNotActiveError"/>,
    /// <see cref="CurrencyMismatchError"/>.
    /// </summary>
    public async Task<Outcome<UnclaimedReturnView, BankError>> ExecuteAsync(
        Guid staffId,
        Guid id,
        string accountNumber,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (await FindAsync(id, cancellationToken) is not { } funds) return new(new UnclaimedFundsNotFoundError());
        var found = await rights.ReadAsync(funds.CustomerId, accountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new(new AccountNotFoundError());
        var account = found.Value;

        return await ledger.PostAsync(PostingOf(staffId, funds, account, reason), cancellationToken) switch
        {
            PostingResult.Booked => new(await FindAsync(id, cancellationToken)
                ?? throw new UnreachableException("What was paid out is not there any more.")),
            PostingResult.Refused { Refusal: LedgerRefusal.ByParticipant } => new(new FundsReleasedError()),
            PostingResult.Refused refused => new(PaymentRules.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    // A refusal would stay with a key that is used again. The row sees to it that the money goes once.
    private PostingRequest PostingOf(
        Guid staffId,
        UnclaimedReturnView funds,
        AccountDirectory.Listing account,
        string reason)
    {
        var amount = new Money(funds.AmountMinor, funds.Currency);
        var record = audit.Draft(new AuditEntry(AuditAction.FundsReleased, staffId)
        {
            Subject = $"account/{account.AccountId}",
            CustomerId = funds.CustomerId,
            Reason = reason.Trim(),
            After = new { payment = funds.Id, amountMinor = amount.AmountMinor, currency = amount.Currency.Code },
        });
        var key = new IdempotencyKey(
            staffId,
            Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            RequestFingerprint.Of("releaseUnclaimedFunds", $"{funds.Id}", $"{account.AccountId}"));
        return PostingRequest.Move(
            key,
            TransactionKind.Reversal,
            UnclaimedReturn.Held(funds.Currency),
            account.AccountId,
            amount) with
        {
            Description = Description,
            Participant = new ReleaseParticipant(funds.Id, account.AccountId, record),
        };
    }

    private async Task<UnclaimedReturnView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await UnclaimedReturnQueries.All(context)
            .SingleOrDefaultAsync(funds => funds.Id == id, cancellationToken);
    }
}
