using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.Transfers;

/// <summary>What to pay out.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="Amount">What to pay out.</param>
/// <param name="Description">What will stand beside it.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record WithdrawInput(
    string AccountNumber,
    MoneyInput Amount,
    string? Description,
    string IdempotencyKey) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() =>
        SensitiveAction.Withdrawing("withdraw", AccountNumber, Amount.Requested, IdempotencyKey);
}

/// <summary>Paying out.</summary>
[MutationType]
internal static class WithdrawMutation
{
    /// <summary>Pays money out of one of the caller's accounts.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<AccountDormantError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InsufficientFundsError>]
    [Error<LimitExceededError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<Transaction>> WithdrawAsync(
        WithdrawInput input,
        ClaimsPrincipal user,
        Withdraw withdraw,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var request = new WithdrawRequest(
            customerId, input.AccountNumber, input.Amount.Requested, input.Description, input.IdempotencyKey);
        var outcome = await withdraw.ExecuteAsync(request, cancellationToken);
        return outcome.ToResult(Transaction.MadeBy(customerId));
    }
}
