using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>Money to be put into a goal or taken out of it, as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="GoalId">One of the customer's goals.</param>
/// <param name="Amount">How much.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record GoalMoney(Guid CustomerId, Guid GoalId, RequestedAmount Amount, string IdempotencyKey);

/// <summary>
/// Moves money between a goal and its account. It stays the customer's, so it does not count towards the limits of what
/// may leave the account.
/// </summary>
/// <param name="contexts">Finds the goal.</param>
/// <param name="ledger">Books.</param>
public sealed class MoveGoalMoney(IDbContextFactory<BankDbContext> contexts, LedgerWriter ledger)
{
    /// <summary>
    /// Puts money in, or says why not, the first of: <see cref="InvalidFieldError"/> (idempotencyKey),
    /// <see cref="InvalidAmountError"/>, <see cref="GoalNotFoundError"/>, <see cref="CurrencyMismatchError"/> for a
    /// code that is no currency, <see cref="IdempotencyKeyReusedError"/>, <see cref="GoalClosedError"/>,
    /// <see cref="AccountNotActiveError"/>, <see cref="CurrencyMismatchError"/>, <see cref="InvalidAmountError"/> for
    /// more than can be held, <see cref="InsufficientFundsError"/>.
    /// </summary>
    public Task<Outcome<TransactionView, BankError>> FundAsync(GoalMoney asked, CancellationToken cancellationToken) =>
        MoveAsync(asked, isIn: true, cancellationToken);

    /// <summary>Takes money out, no more than is saved, or says why not; see <see cref="FundAsync"/>.</summary>
    public Task<Outcome<TransactionView, BankError>> WithdrawAsync(
        GoalMoney asked,
        CancellationToken cancellationToken) => MoveAsync(asked, isIn: false, cancellationToken);

    private async Task<Outcome<TransactionView, BankError>> MoveAsync(
        GoalMoney asked,
        bool isIn,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(asked.IdempotencyKey) is { } fieldError) return new(fieldError);
        if (!asked.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        if (await FindAsync(asked, cancellationToken) is not { } goal) return new(new GoalNotFoundError());
        if (amount is not { } exact) return new(new CurrencyMismatchError());

        var fingerprint = RequestFingerprint.Of(isIn ? "fund-goal" : "withdraw-from-goal", $"{goal.Id}", $"{exact}");
        var posting = PostingRequest.Move(
            new IdempotencyKey(asked.CustomerId, asked.IdempotencyKey, fingerprint),
            TransactionKind.Saving,
            isIn ? goal.AccountId : goal.Id,
            isIn ? goal.Id : goal.AccountId,
            exact) with { Description = goal.Name, Participant = new GoalMovement(goal.Id, isIn) };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(TransactionView.Of(booked.Transaction)),
            PostingResult.Refused refused => new(GoalRefusals.ErrorOf(refused.Refusal)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private async Task<GoalView?> FindAsync(GoalMoney asked, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await GoalQueries.Of(context, asked.CustomerId)
            .SingleOrDefaultAsync(goal => goal.Id == asked.GoalId, cancellationToken);
    }
}
