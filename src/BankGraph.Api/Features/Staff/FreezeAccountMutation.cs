using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.Staff;

/// <summary>Which account to stop, and why.</summary>
/// <param name="AccountNumber">The account.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record FreezeAccountInput(string AccountNumber, string Reason);

/// <summary>Stopping an account.</summary>
[MutationType]
internal static class FreezeAccountMutation
{
    /// <summary>Stops all movements on an account, at once.</summary>
    [Authorize(nameof(Permission.FreezeAccounts))]
    [UseMutationConvention(PayloadFieldName = "account")]
    [Error<InvalidFieldError>]
    [Error<AccountNotFoundError>]
    [Error<AccountNotActiveError>]
    public static async Task<FieldResult<AccountRecord>> FreezeAccountAsync(
        FreezeAccountInput input,
        ClaimsPrincipal user,
        FreezeAccount freeze,
        CancellationToken cancellationToken)
    {
        var outcome = await freeze.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Reason, cancellationToken);
        return outcome.ToResult(AccountRecord.Of);
    }
}
