using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;

namespace BankGraph.Api.Features.Transfers;

/// <summary>What to pay in.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="Amount">What to pay in.</param>
/// <param name="Description">What will stand beside it.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the first answer and moves nothing twice; with another input, it is
/// refused.
/// </param>
internal sealed record DepositInput(
    string AccountNumber,
    MoneyInput Amount,
    string? Description,
    string IdempotencyKey);

/// <summary>Paying in.</summary>
[MutationType]
internal static class DepositMutation
{
    /// <summary>Pays money into one of the caller's accounts.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Transaction>> DepositAsync(
        DepositInput input,
        ClaimsPrincipal user,
        Deposit deposit,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        var request = new DepositRequest(
            customerId, input.AccountNumber, input.Amount.Requested, input.Description, input.IdempotencyKey);
        var outcome = await deposit.ExecuteAsync(request, cancellationToken);
        return outcome.ToResult(Transaction.MadeBy(customerId));
    }
}
