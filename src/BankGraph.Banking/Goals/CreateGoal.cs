using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Goals;

/// <summary>A goal as it was asked for.</summary>
/// <param name="CustomerId">Who saves.</param>
/// <param name="AccountNumber">One of the customer's accounts: money comes from it and goes back to it.</param>
/// <param name="Name">What the customer saves for.</param>
/// <param name="Target">What is to be saved.</param>
/// <param name="TargetOn">By when; null without a date.</param>
public sealed record NewGoal(
    Guid CustomerId,
    string AccountNumber,
    string Name,
    RequestedAmount Target,
    DateOnly? TargetOn);

/// <summary>Makes a savings goal: empty, with an account of its own in the ledger.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Stamps the goal.</param>
public sealed class CreateGoal(BankWriter writer, TimeProvider clock)
{
    /// <summary>
    /// Makes it, or says why not, the first of: <see cref="InvalidFieldError"/> (name, targetOn),
    /// <see cref="InvalidAmountError"/>, <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>,
    /// <see cref="AccountNotActiveError"/>, <see cref="CurrencyMismatchError"/>, <see cref="GoalNameTakenError"/>.
    /// </summary>
    public async Task<Outcome<GoalView, BankError>> ExecuteAsync(NewGoal asked, CancellationToken cancellationToken)
    {
        if (GoalRules.FieldError(asked.Name, asked.TargetOn, clock.Today()) is { } fieldError) return new(fieldError);
        if (!asked.Target.TryRead(out var target)) return new(new InvalidAmountError());
        return await writer.RunAsync<Outcome<GoalView, BankError>>(
            async (context, cancellation) =>
            {
                var account = await AccountQueries.ByNumber(context, asked.CustomerId, asked.AccountNumber)
                    .SingleOrDefaultAsync(cancellation);
                if (account is null) return new(new AccountNotFoundError());

                // Who closes the account, or leaves it, waits, and then finds the goal.
                var status = (await LedgerAccounts.LockAsync(context, account.Id, cancellation)).Status;
                if (await AccountRights.DemandAsync(
                    context, asked.CustomerId, account.Id, AccountRight.Owner, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (status != AccountStatus.Active) return new(new AccountNotActiveError());
                if (target is not { } exact || exact.Currency != account.Currency)
                    return new(new CurrencyMismatchError());

                var book = LedgerAccounts.Open(account.Currency, clock);
                var goal = Row(asked, book, account.Id, exact);
                if (await context.IsTakenAsync(asked.CustomerId, goal.Id, goal.OpenName ?? "", cancellation))
                    return new(new GoalNameTakenError());
                context.AddRange(book, goal);
                await context.SaveChangesAsync(cancellation);
                return new(await context.ReadGoalAsync(asked.CustomerId, goal.Id, cancellation));
            },
            cancellationToken);
    }

    private static SavingsGoal Row(NewGoal asked, Account book, Guid accountId, Money target) => new()
    {
        Id = book.Id,
        CustomerId = asked.CustomerId,
        AccountId = accountId,
        Name = asked.Name.Trim(),
        OpenName = GoalRules.Comparable(asked.Name),
        Currency = target.Currency,
        TargetMinor = target.AmountMinor,
        TargetOn = asked.TargetOn,
        CreatedAt = book.OpenedAt,
    };
}
