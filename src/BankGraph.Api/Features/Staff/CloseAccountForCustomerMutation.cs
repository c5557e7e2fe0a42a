using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Security;
using CloseAccount = BankGraph.Banking.Accounts.CloseAccount;

namespace BankGraph.Api.Features.Staff;

/// <summary>Which account to close, and why.</summary>
/// <param name="AccountNumber">Any customer's account.</param>
/// <param name="Reason">Why; it is recorded, and the customer reads it.</param>
internal sealed record CloseAccountForCustomerInput(string AccountNumber, string Reason);

/// <summary>Closing customers' accounts.</summary>
[MutationType]
internal static class CloseAccountForCustomerMutation
{
    /// <summary>Closes a customer's account for good, if nothing stands in the way, and tells the customer.</summary>
    [Authorize(nameof(Permission.CloseAccounts))]
    [UseMutationConvention(PayloadFieldName = "account")]
    [Error<InvalidFieldError>]
    [Error<AccountNotFoundError>]
    [Error<AccountClosedError>]
    [Error<AccountNotClosableError>]
    public static async Task<FieldResult<AccountRecord>> CloseAccountForCustomerAsync(
        CloseAccountForCustomerInput input,
        ClaimsPrincipal user,
        CloseAccount close,
        CancellationToken cancellationToken)
    {
        var outcome = await close.ByStaffAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Reason, cancellationToken);
        return outcome.ToResult(AccountRecord.Of);
    }
}
