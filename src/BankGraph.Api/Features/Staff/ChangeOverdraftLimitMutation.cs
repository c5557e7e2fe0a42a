using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>How far which account may be overdrawn, and why.</summary>
/// <param name="AccountNumber">The account.</param>
/// <param name="Limit">How far below zero it may go; 0 for not at all.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record ChangeOverdraftLimitInput(string AccountNumber, MoneyInput Limit, string Reason);

/// <summary>Changing limits.</summary>
[MutationType]
internal static class ChangeOverdraftLimitMutation
{
    /// <summary>Changes how far an account may be overdrawn, once a colleague agrees.</summary>
    [Authorize(nameof(Permission.ChangeLimits))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<InvalidFieldError>]
    [Error<InvalidAmountError>]
    [Error<AccountNotFoundError>]
    [Error<CurrencyMismatchError>]
    public static async Task<FieldResult<PendingChange>> ChangeOverdraftLimitAsync(
        ChangeOverdraftLimitInput input,
        ClaimsPrincipal user,
        ChangeOverdraftLimit change,
        CancellationToken cancellationToken)
    {
        var outcome = await change.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Limit.Requested, input.Reason, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }
}
