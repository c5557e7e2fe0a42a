using System.Globalization;
using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>How much a delegate may pay. Both limits are set; what is left out has no limit.</summary>
/// <param name="AccessId">A delegate's access to an account of which the caller is an owner.</param>
/// <param name="PerPayment">The most that one payment may be, in the account's currency.</param>
/// <param name="PerDay">The most that may be paid in a day, UTC.</param>
internal sealed record ChangeDelegateLimitInput(
    [property: ID<AccountAccess>] Guid AccessId,
    decimal? PerPayment = null,
    decimal? PerDay = null) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => new(
        "changeDelegateLimit",
        [
            $"{AccessId}",
            PerPayment?.ToString(CultureInfo.InvariantCulture),
            PerDay?.ToString(CultureInfo.InvariantCulture),
        ],
        MessageKinds.ConfirmDelegateLimit);
}

/// <summary>Whose access to take away.</summary>
/// <param name="AccessId">A delegate's access to an account of which the caller is an owner.</param>
internal sealed record RemoveAccountAccessInput([property: ID<AccountAccess>] Guid AccessId);

/// <summary>Which account to leave.</summary>
/// <param name="AccountNumber">An account that is shared with the caller.</param>
internal sealed record LeaveAccountInput(string AccountNumber);

/// <summary>Changing and ending what others may do with an account.</summary>
[MutationType]
internal static class AccessMutations
{
    /// <summary>Changes how much a delegate may pay, from the next payment on.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [UseMutationConvention(PayloadFieldName = "access")]
    [Error<AccessNotFoundError>]
    [Error<InvalidFieldError>]
    [Error<InvalidAmountError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<AccountAccess>> ChangeDelegateLimitAsync(
        ChangeDelegateLimitInput input,
        ClaimsPrincipal user,
        ChangeDelegateLimit change,
        CancellationToken cancellationToken)
    {
        var limits = new DelegateLimits(input.PerPayment, input.PerDay);
        var outcome = await change.ExecuteAsync(
            user.Viewer().CustomerId, input.AccessId, limits, cancellationToken);
        return outcome.ToResult(AccountAccess.Of);
    }

    /// <summary>Takes a delegate's access away at once, and answers with what it was.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "access")]
    [Error<AccessNotFoundError>]
    [Error<InsufficientAccessError>]
    public static async Task<FieldResult<AccountAccess>> RemoveAccountAccessAsync(
        RemoveAccountAccessInput input,
        ClaimsPrincipal user,
        EndAccess end,
        CancellationToken cancellationToken) =>
        (await end.RemoveAsync(user.Viewer().CustomerId, input.AccessId, cancellationToken))
        .ToResult(AccountAccess.Of);

    /// <summary>Gives the caller's own access up, and answers with what it was. The last owner stays.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "access")]
    [Error<AccountNotFoundError>]
    [Error<LastOwnerError>]
    [Error<GoalsOpenError>]
    public static async Task<FieldResult<AccountAccess>> LeaveAccountAsync(
        LeaveAccountInput input,
        ClaimsPrincipal user,
        EndAccess end,
        CancellationToken cancellationToken) =>
        (await end.LeaveAsync(user.Viewer().CustomerId, input.AccountNumber, cancellationToken))
        .ToResult(AccountAccess.Of);
}
