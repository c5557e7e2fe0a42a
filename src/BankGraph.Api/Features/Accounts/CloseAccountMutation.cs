using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Which account to close.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="Reason">Why, if the owner likes to say.</param>
internal sealed record CloseAccountInput(string AccountNumber, string? Reason = null) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.Closing("closeAccount", AccountNumber);
}

/// <summary>Closing accounts.</summary>
[MutationType]
internal static class CloseAccountMutation
{
    /// <summary>Closes an account of the caller's for good, if nothing stands in the way. Its history stays.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountClosedError>]
    [Error<AccountNotClosableError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<Account>> CloseAccountAsync(
        CloseAccountInput input,
        ClaimsPrincipal user,
        CloseAccount close,
        CancellationToken cancellationToken)
    {
        var outcome = await close.ByOwnerAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Reason, cancellationToken);
        return outcome.ToResult(Account.Of);
    }
}
