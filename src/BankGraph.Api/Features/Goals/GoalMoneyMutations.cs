using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Goals;

/// <summary>What to put into a goal.</summary>
/// <param name="GoalId">One of the caller's goals.</param>
/// <param name="Amount">How much.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record FundSavingsGoalInput(
    [property: ID<SavingsGoal>] Guid GoalId,
    MoneyInput Amount,
    string IdempotencyKey);

/// <summary>What to take out of a goal.</summary>
/// <param name="GoalId">One of the caller's goals.</param>
/// <param name="Amount">How much.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record WithdrawFromSavingsGoalInput(
    [property: ID<SavingsGoal>] Guid GoalId,
    MoneyInput Amount,
    string IdempotencyKey);

/// <summary>Moving money between a goal and its account. It does not count towards the account's limits.</summary>
[MutationType]
internal static class GoalMoneyMutations
{
    /// <summary>Puts money into a goal.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<GoalNotFoundError>]
    [Error<GoalClosedError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InsufficientFundsError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Transaction>> FundSavingsGoalAsync(
        FundSavingsGoalInput input,
        ClaimsPrincipal user,
        MoveGoalMoney move,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var asked = new GoalMoney(customerId, input.GoalId, input.Amount.Requested, input.IdempotencyKey);
        return (await move.FundAsync(asked, cancellationToken)).ToResult(Transaction.MadeBy(customerId));
    }

    /// <summary>Takes money out of a goal, no more than is saved.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<GoalNotFoundError>]
    [Error<GoalClosedError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InsufficientFundsError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Transaction>> WithdrawFromSavingsGoalAsync(
        WithdrawFromSavingsGoalInput input,
        ClaimsPrincipal user,
        MoveGoalMoney move,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var asked = new GoalMoney(customerId, input.GoalId, input.Amount.Requested, input.IdempotencyKey);
        return (await move.WithdrawAsync(asked, cancellationToken)).ToResult(Transaction.MadeBy(customerId));
    }
}
