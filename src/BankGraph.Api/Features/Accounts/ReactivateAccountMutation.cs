using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Which account to use again.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
internal sealed record ReactivateAccountInput(string AccountNumber);

/// <summary>Using dormant accounts again.</summary>
[MutationType]
internal static class ReactivateAccountMutation
{
    /// <summary>Lets a dormant account of the caller's pay again.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotDormantError>]
    public static async Task<FieldResult<Account>> ReactivateAccountAsync(
        ReactivateAccountInput input,
        ClaimsPrincipal user,
        ReactivateAccount reactivate,
        CancellationToken cancellationToken)
    {
        var outcome = await reactivate.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, cancellationToken);
        return outcome.ToResult(Account.Of);
    }
}
