using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Reversals;

/// <summary>A reversal as it was asked for.</summary>
/// <param name="RequestedBy">Who asks, a member of staff or a job; also the scope of the idempotency key.</param>
/// <param name="TransactionId">What to undo.</param>
/// <param name="Reason">Why; both sides read it beside the new transaction.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record ReversalRequest(Guid RequestedBy, Guid TransactionId, string Reason, string IdempotencyKey);

/// <summary>
/// Undoes a transaction by another one with the same lines the other way round. The original stays as it is, save that
/// it is called reversed. Nobody but the bank may do this: who calls it has asked for the right.
/// </summary>
/// <param name="contexts">Finds the original.</param>
/// <param name="ledger">Books.</param>
public sealed class ReverseTransaction(IDbContextFactory<BankDbContext> contexts, LedgerWriter ledger)
{
    /// <summary>Characters of a reason.</summary>
    public const int MaxReasonLength = PaymentRules.MaxDescriptionLength;

    /// <summary>
    /// Reverses, or says why not, the first of: <see cref="InvalidFieldError"/> (idempotencyKey, then reason),
    /// <see cref="TransactionNotFoundError"/>, <see cref="NotReversibleError"/>,
    /// <see cref="IdempotencyKeyReusedError"/>, <see cref="AlreadyReversedError"/>,
    /// <see cref="AccountNotActiveError"/>, <see cref="InsufficientFundsError"/> when the money has been spent since.
    /// </summary>
    public async Task<Outcome<TransactionView, BankError>> ExecuteAsync(
        ReversalRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey) is { } keyError) return new(keyError);
        if (PaymentRules.Description(request.Reason) is not { Length: <= MaxReasonLength } reason
            || reason.Any(char.IsControl))
        {
            return new(new InvalidFieldError("reason", $"Give a reason of at most {MaxReasonLength} characters."));
        }

        if (await FindAsync(request.TransactionId, cancellationToken) is not { } original)
            return new(new TransactionNotFoundError());
        if (!IsReversible(original)) return new(new NotReversibleError());

        var fingerprint = RequestFingerprint.Of("reverse", $"{original.Id}", reason);
        var key = new IdempotencyKey(request.RequestedBy, request.IdempotencyKey, fingerprint);
        return await ledger.PostAsync(Undo(original, request.RequestedBy, reason, key), cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused { Refusal: LedgerRefusal.ByParticipant } => new(new AlreadyReversedError()),
            PostingResult.Refused refused => new(PaymentRules.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    /// <summary>Whether a transaction is of a kind that is undone as a whole.</summary>
    internal static bool IsReversible(Transaction original) =>
        TransactionKinds.Reversible.Contains(original.Kind);

    /// <summary>The posting that undoes a transaction; its participant sees to it that it happens once.</summary>
    internal static PostingRequest Undo(Transaction original, Guid requestedBy, string reason, IdempotencyKey key) =>
        PostingRequest.Split(
            key,
            TransactionKind.Reversal,
            original.Amount,
            [.. original.Entries.Select(Opposite)]) with
        {
            Description = reason,
            Participant = new ReversalParticipant(original.Id, requestedBy, reason),
        };

    /// <summary>A transaction with its entries and their accounts; null when there is none.</summary>
    internal async Task<Transaction?> FindAsync(Guid transactionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.LedgerTransactions.AsNoTracking()
            .Include(transaction => transaction.Entries)
            .ThenInclude(entry => entry.Account)
            .SingleOrDefaultAsync(transaction => transaction.Id == transactionId, cancellationToken);
    }

    private static PostingLeg Opposite(Entry entry)
    {
        var currency = entry.Account?.Currency ?? throw new UnreachableException("An entry has no account.");
        return new PostingLeg(entry.AccountId, new Money(-entry.AmountMinor, currency));
    }
}
