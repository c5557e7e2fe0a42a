using System.Security.Claims;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Security;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.BulkTransfers;

/// <summary>What to check.</summary>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="Csv">The file: payee, name, amount, currency, description.</param>
internal sealed record ValidateBulkTransferInput(string FromAccountNumber, string Csv);

/// <summary>What to move.</summary>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="Csv">The file: payee, name, amount, currency, description.</param>
/// <param name="Mode">What becomes of the others when a row is refused.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input goes on where it ended and moves nothing twice; with another input, it is refused.
/// </param>
internal sealed record ExecuteBulkTransferInput(
    string FromAccountNumber,
    string Csv,
    BulkMode Mode,
    string IdempotencyKey) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.PayingMany(
        "executeBulkTransfer",
        BulkPayments.Of(FromAccountNumber, Csv),
        IdempotencyKey,
        $"{Mode}",
        Csv);
}

/// <summary>Moving money to many.</summary>
[MutationType]
internal static class BulkTransferMutations
{
    /// <summary>
    /// Says of each row whether it could be made now, and moves nothing. Whether there is enough money, and whether
    /// limits allow the sum, is decided when it moves.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<BulkTransfer>> ValidateBulkTransferAsync(
        ValidateBulkTransferInput input,
        ClaimsPrincipal user,
        ValidateBulkTransfer validate,
        CancellationToken cancellationToken)
    {
        var outcome = await validate.ExecuteAsync(
            user.Viewer().CustomerId, input.FromAccountNumber, input.Csv, cancellationToken);
        return outcome.ToResult(view => new BulkTransfer(view));
    }

    /// <summary>Makes the transfers of a file: all of them in one transaction or none, or each by itself.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<AccountDormantError>]
    [Error<InvalidAmountError>]
    [Error<InsufficientFundsError>]
    [Error<LimitExceededError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<BulkTransfer>> ExecuteBulkTransferAsync(
        ExecuteBulkTransferInput input,
        ClaimsPrincipal user,
        ExecuteBulkTransfer execute,
        CancellationToken cancellationToken)
    {
        var request = new BulkTransferRequest(
            user.Viewer().CustomerId, input.FromAccountNumber, input.Csv, input.Mode, input.IdempotencyKey);
        return (await execute.ExecuteAsync(request, cancellationToken)).ToResult(view => new BulkTransfer(view));
    }
}
