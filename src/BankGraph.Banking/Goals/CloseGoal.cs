using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Gives back all that is saved, in one posting, and closes the goal in the same commit. A goal is closed once, so it
/// needs no key of the caller's: closing it again changes nothing and gives the closed goal.
/// </summary>
/// <param name="contexts">Reads the goal.</param>
/// <param name="writer">Closes its account in the ledger.</param>
/// <param name="ledger">Books.</param>
/// <param name="clock">Stamps the closing of a goal that is empty.</param>
public sealed class CloseGoal(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    TimeProvider clock)
{
    /// <summary>
    /// Closes it, or says why not: <see cref="GoalNotFoundError"/>, <see cref="AccountNotActiveError"/> when the
    /// account takes no money, <see cref="InvalidAmountError"/> when it cannot carry so much.
    /// </summary>
    public async Task<Outcome<GoalView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid goalId,
        CancellationToken cancellationToken)
    {
        // It goes round again only when money has come or gone in the moment between reading and closing.
        while (await FindAsync(customerId, goalId, cancellationToken) is { } goal)
        {
            if (goal.SavedMinor > 0 && await RefundAsync(goal, cancellationToken) is { } error) return new(error);
            if (await CloseEmptyAsync(goalId, cancellationToken) && await FindAsync(
                customerId, goalId, cancellationToken) is { Status: GoalStatus.Closed } closed)
            {
                return new(closed);
            }
        }

        return new(new GoalNotFoundError());
    }

    private async Task<BankError?> RefundAsync(GoalView goal, CancellationToken cancellationToken)
    {
        // No customer can send a key with such a sign. A refusal holds for this attempt alone: the account may take
        // money again tomorrow.
        var key = new IdempotencyKey(
            goal.CustomerId, $"§close {goal.Id:N} {Guid.NewGuid():N}", RequestFingerprint.Of("close-goal"));
        var posting = PostingRequest.MoveDecidedBy(
            new GoalRefund(goal.Id), key, TransactionKind.Saving, goal.Id, goal.AccountId) with
        {
            Description = goal.Name,
        };
        return await ledger.PostAsync(posting, cancellationToken) is PostingResult.Refused
        {
            Refusal: not LedgerRefusal.ByParticipant and var refusal,
        }
            ? PaymentRules.ErrorOf(refusal)
            : null;
    }

    // The account comes before the goal, as where the ledger locks: what is booked meanwhile is seen, or finds it
    // closed.
    private Task<bool> CloseEmptyAsync(Guid goalId, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            DateTime? now = clock.Instant();
            if (await LedgerAccounts.CloseAsync(context, goalId, cancellation))
            {
                await context.Set<SavingsGoal>()
                    .Where(goal => goal.Id == goalId && goal.Status == GoalStatus.Open)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(goal => goal.Status, GoalStatus.Closed)
                            .SetProperty(goal => goal.ClosedAt, now)
                            .SetProperty(goal => goal.OpenName, (string?)null)
                            .SetProperty(goal => goal.PlanNextOn, (DateOnly?)null)
                            .SetProperty(goal => goal.RoundedThrough, (long?)null),
                        cancellation);
                return true;
            }

            return await context.LedgerAccounts.AnyAsync(
                book => book.Id == goalId && book.Status == AccountStatus.Closed,
                cancellation);
        },
        cancellationToken);

    private async Task<GoalView?> FindAsync(Guid customerId, Guid goalId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await GoalQueries.Of(context, customerId)
            .SingleOrDefaultAsync(goal => goal.Id == goalId, cancellationToken);
    }
}
