using System.Security.Claims;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Profiles;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Security;
using OrderedPayment = BankGraph.Banking.StepUp.OrderedPayment;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>What to pay to which account at another bank.</summary>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="Iban">The payee's account; spaces and small letters are taken.</param>
/// <param name="PayeeName">Whose account it is.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reference">What the payee will read beside it.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the same payment and pays nothing twice; with another input, it is refused.
/// </param>
internal sealed record TransferExternalInput(
    string FromAccountNumber,
    string Iban,
    string PayeeName,
    MoneyInput Amount,
    string? Reference,
    string IdempotencyKey) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.Paying(
        "transferExternal",
        new OrderedPayment(FromAccountNumber, Amount.Requested) { Iban = Iban },
        IdempotencyKey,
        PayeeName);
}

/// <summary>Paying to other banks.</summary>
[MutationType]
internal static class TransferExternalMutation
{
    /// <summary>
    /// Orders a payment to an account at another bank. Its money is set aside at once; the payment stays pending until
    /// the clearing house has answered.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<AccountDormantError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InsufficientFundsError>]
    [Error<KycRequiredError>]
    [Error<LimitExceededError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<ExternalPayment>> TransferExternalAsync(
        TransferExternalInput input,
        ClaimsPrincipal user,
        TransferExternal transfer,
        CancellationToken cancellationToken)
    {
        var request = new ExternalTransferRequest(
            user.Viewer().CustomerId,
            input.FromAccountNumber,
            input.Iban,
            input.PayeeName,
            input.Amount.Requested,
            input.Reference,
            input.IdempotencyKey);
        return (await transfer.ExecuteAsync(request, cancellationToken)).ToResult(ExternalPayment.Of);
    }
}
