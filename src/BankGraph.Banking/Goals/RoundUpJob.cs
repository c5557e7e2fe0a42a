using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>
/// Rounds booked payments up for the goals that want it: transfers to others, one or many at once, bills and payments
/// to other banks, each once, in the order of booking. Where there is not enough of the customer's own money, a payment
/// stays as it is.
/// </summary>
/// <param name="contexts">Reads what was booked.</param>
/// <param name="writer">Writes down what needs no rounding.</param>
/// <param name="ledger">Books.</param>
/// <param name="items">Goes on where a goal fails.</param>
public sealed class RoundUpJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    JobItems items) : IBankJob
{
    private const int PageSize = 200;

    private static readonly RequestFingerprint Fingerprint = RequestFingerprint.Of("round-up");

    private sealed record Behind(
        Guid GoalId,
        Guid CustomerId,
        Guid AccountId,
        string Name,
        Currency Currency,
        long Through,
        long OwnMinor);

    private sealed record Line(long Sequence, long AmountMinor, bool IsPayment);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var run = items.Begin("Rounding up for");
        var after = Guid.Empty;
        while (await ReadAsync(after, cancellationToken) is { Count: > 0 } behind)
        {
            await Task.WhenAll(behind.Select(goal => run.TryAsync(
                goal.GoalId, () => RoundAsync(goal, cancellationToken), cancellationToken)));
            after = behind[^1].GoalId;
        }

        run.End();
    }

    private async Task<List<Behind>> ReadAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from goal in context.Set<SavingsGoal>()
            join book in context.LedgerAccounts on goal.AccountId equals book.Id
            where goal.RoundedThrough >= 0 && book.Sequence > goal.RoundedThrough && goal.Id.CompareTo(after) > 0
            orderby goal.Id
            select new Behind(
                goal.Id,
                goal.CustomerId,
                goal.AccountId,
                goal.Name,
                goal.Currency,
                goal.RoundedThrough ?? 0,
                book.BalanceMinor - book.HeldMinor);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task RoundAsync(Behind goal, CancellationToken cancellationToken)
    {
        var (through, own) = (goal.Through, goal.OwnMinor);
        while (await ReadLinesAsync(goal, through, cancellationToken) is { Count: > 0 } lines)
        {
            foreach (var line in lines.Where(line => line.IsPayment))
            {
                var amount = RoundUp.Of(-line.AmountMinor, goal.Currency);
                if (amount == 0 || amount > own) continue;
                var answer = await ledger.PostAsync(Posting(goal, line, amount), cancellationToken);
                if (answer is PostingResult.Booked { Transaction: var saved }) own -= saved.AmountMinor;
            }

            through = lines[^1].Sequence;
            await GoOnAsync(goal.GoalId, through, cancellationToken);
        }
    }

    // Of a transfer to many, what goes to an own account is told by the line that is like this one.
    private async Task<List<Line>> ReadLinesAsync(Behind goal, long through, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var owned = AccountRights.OwnedBy(context, goal.CustomerId);
        var query =
            from entry in context.LedgerEntries
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            where entry.AccountId == goal.AccountId && entry.Sequence > through
            orderby entry.Sequence
            select new Line(
                entry.Sequence,
                entry.AmountMinor,
                entry.AmountMinor < 0 && TransactionKinds.RoundedUp.Contains(transaction.Kind)
                    && !context.LedgerEntries.Any(other => other.TransactionId == entry.TransactionId
                        && other.AccountId != entry.AccountId
                        && (transaction.Kind != TransactionKind.BulkTransfer
                            || (other.AmountMinor == -entry.AmountMinor && other.Description == entry.Description))
                        && owned.Any(own => own.AccountId == other.AccountId)));
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    // No customer can send a key with such a sign, so none can be in the way.
    private static PostingRequest Posting(Behind goal, Line line, long amountMinor) => PostingRequest.Move(
        new IdempotencyKey(goal.CustomerId, $"§round-up {goal.GoalId:N} {line.Sequence}", Fingerprint),
        TransactionKind.Saving,
        goal.AccountId,
        goal.GoalId,
        new Money(amountMinor, goal.Currency)) with
    {
        Description = goal.Name,
        Participant = new RoundedPayment(goal.GoalId, amountMinor, line.Sequence),
    };

    private Task GoOnAsync(Guid goalId, long through, CancellationToken cancellationToken) => writer.RunAsync(
        (context, cancellation) => context.Set<SavingsGoal>()
            .Where(goal => goal.Id == goalId && goal.RoundedThrough < through)
            .ExecuteUpdateAsync(row => row.SetProperty(goal => goal.RoundedThrough, (long?)through), cancellation),
        cancellationToken);
}
