using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using OrderedPayment = BankGraph.Banking.StepUp.OrderedPayment;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.Transfers;

/// <summary>What to move where.</summary>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="ToAccountNumber">Any account of the bank.</param>
/// <param name="Amount">What to move.</param>
/// <param name="Description">What will stand beside it on both accounts.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record TransferInput(
    string FromAccountNumber,
    string ToAccountNumber,
    MoneyInput Amount,
    string? Description,
    string IdempotencyKey) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.Paying(
        "transfer",
        new OrderedPayment(FromAccountNumber, Amount.Requested) { ToAccountNumber = ToAccountNumber },
        IdempotencyKey);
}

/// <summary>Moving money between accounts.</summary>
[MutationType]
internal static class TransferMutation
{
    /// <summary>Moves money from one of the caller's accounts to any account of the bank.</summary>
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
    [Error<SameAccountError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<Transaction>> TransferAsync(
        TransferInput input,
        ClaimsPrincipal user,
        Transfer transfer,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var request = new TransferRequest(
            customerId,
            input.FromAccountNumber,
            input.ToAccountNumber,
            input.Amount.Requested,
            input.Description,
            input.IdempotencyKey);
        var outcome = await transfer.ExecuteAsync(request, cancellationToken);
        return outcome.ToResult(Transaction.MadeBy(customerId));
    }
}
