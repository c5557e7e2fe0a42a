using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>Which account to let move, and why.</summary>
/// <param name="AccountNumber">The account.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record UnfreezeAccountInput(string AccountNumber, string Reason);

/// <summary>Letting an account move.</summary>
[MutationType]
internal static class UnfreezeAccountMutation
{
    /// <summary>Lets a frozen account move again, once a colleague agrees.</summary>
    [Authorize(nameof(Permission.UnfreezeAccounts))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<InvalidFieldError>]
    [Error<AccountNotFoundError>]
    [Error<AccountNotFrozenError>]
    public static async Task<FieldResult<PendingChange>> UnfreezeAccountAsync(
        UnfreezeAccountInput input,
        ClaimsPrincipal user,
        UnfreezeAccount unfreeze,
        CancellationToken cancellationToken)
    {
        var outcome = await unfreeze.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Reason, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }
}
