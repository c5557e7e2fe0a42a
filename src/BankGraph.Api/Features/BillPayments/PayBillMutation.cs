using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;
using OrderedPayment = BankGraph.Banking.StepUp.OrderedPayment;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Which bill to pay from where.</summary>
/// <param name="BillId">One of the caller's bills.</param>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="Amount">What to pay; the whole open amount when it is left out.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record PayBillInput(
    [property: ID<Bill>] Guid BillId,
    string FromAccountNumber,
    MoneyInput? Amount,
    string IdempotencyKey) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.Paying(
        "payBill",
        new OrderedPayment(FromAccountNumber, Amount?.Requested) { BillId = BillId },
        IdempotencyKey,
        $"{BillId}");
}

/// <summary>Paying bills.</summary>
[MutationType]
internal static class PayBillMutation
{
    /// <summary>Pays a bill, wholly or in part.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<BillNotFoundError>]
    [Error<BillAlreadyPaidError>]
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
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<Transaction>> PayBillAsync(
        PayBillInput input,
        ClaimsPrincipal user,
        PayBill pay,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var request = new PayBillRequest(
            customerId, input.BillId, input.FromAccountNumber, input.Amount?.Requested, input.IdempotencyKey);
        var outcome = await pay.ExecuteAsync(request, cancellationToken);
        return outcome.ToResult(Transaction.MadeBy(customerId));
    }
}
