using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>What to pay in at the counter, and why.</summary>
/// <param name="AccountNumber">Any customer's account.</param>
/// <param name="Amount">What to pay in.</param>
/// <param name="Reason">Why; it is recorded.</param>
/// <param name="IdempotencyKey">The same key with the same input pays in once.</param>
internal sealed record DepositForCustomerInput(
    string AccountNumber,
    MoneyInput Amount,
    string Reason,
    string IdempotencyKey);

/// <summary>What became of cash at the counter.</summary>
/// <param name="IsBooked">Whether it is on the account.</param>
/// <param name="Change">What waits for a colleague; null for a deposit that needed none.</param>
[StaffOnly(Permission.DepositForCustomers)]
internal sealed record CounterDeposit(bool IsBooked, PendingChange? Change)
{
    internal static CounterDeposit Of(Banking.Approvals.CounterDeposit made) => new(
        made.Booked is not null || made.Waiting?.Status == ChangeStatus.Approved,
        made.Waiting is null ? null : PendingChange.Of(made.Waiting));
}

/// <summary>Cash at the counter.</summary>
[MutationType]
internal static class DepositForCustomerMutation
{
    /// <summary>Pays cash into a customer's account; a large amount once a colleague agrees.</summary>
    [Authorize(nameof(Permission.DepositForCustomers))]
    [UseMutationConvention(PayloadFieldName = "deposit")]
    [Error<InvalidFieldError>]
    [Error<InvalidAmountError>]
    [Error<AccountNotFoundError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<FieldResult<CounterDeposit>> DepositForCustomerAsync(
        DepositForCustomerInput input,
        ClaimsPrincipal user,
        DepositForCustomer deposit,
        CancellationToken cancellationToken)
    {
        var request = new CounterDepositRequest(
            user.Viewer().CustomerId,
            input.AccountNumber,
            input.Amount.Requested,
            input.Reason,
            input.IdempotencyKey);
        var outcome = await deposit.ExecuteAsync(request, cancellationToken);
        return outcome.ToResult(CounterDeposit.Of);
    }
}
