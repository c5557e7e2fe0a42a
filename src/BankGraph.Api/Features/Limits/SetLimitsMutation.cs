using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Limits;

/// <summary>How much may leave an account. All three are set; what is left out has no limit.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="PerOperation">The most that one payment may be, in the account's currency.</param>
/// <param name="PerDay">The most that may leave in a day.</param>
/// <param name="PerMonth">The most that may leave in a month.</param>
internal sealed record SetLimitsInput(string AccountNumber, decimal? PerOperation, decimal? PerDay, decimal? PerMonth);

/// <summary>Setting limits.</summary>
[MutationType]
internal static class SetLimitsMutation
{
    /// <summary>Sets the limits of an account: what is lower counts at once, what is higher a day later.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "limits")]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<InvalidAmountError>]
    public static async Task<FieldResult<AccountLimits>> SetLimitsAsync(
        SetLimitsInput input,
        ClaimsPrincipal user,
        SetLimits set,
        CancellationToken cancellationToken)
    {
        var requested = new RequestedLimits(input.PerOperation, input.PerDay, input.PerMonth);
        var outcome = await set.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, requested, cancellationToken);
        return outcome.ToResult(view => new AccountLimits(view));
    }
}
