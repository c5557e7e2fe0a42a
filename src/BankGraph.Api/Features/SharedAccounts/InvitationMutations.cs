using System.Globalization;
using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>Whom to invite to what.</summary>
/// <param name="AccountNumber">An account of which the caller is an owner.</param>
/// <param name="Email">The e-mail address of whom to invite.</param>
/// <param name="Right">What they may do.</param>
/// <param name="PerPayment">The most that one payment may be, in the account's currency; for <c>PAY</c> only.</param>
/// <param name="PerDay">The most that may be paid in a day, UTC; for <c>PAY</c> only.</param>
internal sealed record InviteToAccountInput(
    string AccountNumber,
    string Email,
    AccountRight Right,
    decimal? PerPayment = null,
    decimal? PerDay = null) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => new(
        "inviteToAccount",
        [
            AccountNumber,
            Email,
            $"{Right}",
            PerPayment?.ToString(CultureInfo.InvariantCulture),
            PerDay?.ToString(CultureInfo.InvariantCulture),
        ],
        MessageKinds.ConfirmAccess)
    {
        Values = new Dictionary<string, string> { ["account"] = AccountNumber },
    };
}

/// <summary>Which invitation to answer.</summary>
/// <param name="InvitationId">One that the caller has received.</param>
internal sealed record AcceptAccountInvitationInput([property: ID<AccountInvitation>] Guid InvitationId);

/// <summary>Which invitation to decline.</summary>
/// <param name="InvitationId">One that the caller has received.</param>
internal sealed record DeclineAccountInvitationInput([property: ID<AccountInvitation>] Guid InvitationId);

/// <summary>Which invitation to take back.</summary>
/// <param name="InvitationId">One to an account of which the caller is an owner.</param>
internal sealed record WithdrawAccountInvitationInput([property: ID<AccountInvitation>] Guid InvitationId);

/// <summary>Sharing accounts begins with an invitation.</summary>
[MutationType]
internal static class InvitationMutations
{
    /// <summary>
    /// Invites somebody to an account, for 14 days. The answer is the same whether or not a customer has the address;
    /// a second invitation of one address takes the place of the first.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [UseMutationConvention(PayloadFieldName = "invitation")]
    [Error<InvalidFieldError>]
    [Error<InvalidAmountError>]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountClosedError>]
    [Error<TooManyInvitationsError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<AccountInvitation>> InviteToAccountAsync(
        InviteToAccountInput input,
        ClaimsPrincipal user,
        InviteToAccount invite,
        CancellationToken cancellationToken)
    {
        var asked = new NewInvitation(
            user.Viewer().CustomerId,
            input.AccountNumber,
            input.Email,
            input.Right,
            new DelegateLimits(input.PerPayment, input.PerDay));
        return (await invite.ExecuteAsync(asked, cancellationToken)).ToResult(AccountInvitation.Of);
    }

    /// <summary>Accepts an invitation: the account is among the caller's from now on.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvitationNotFoundError>]
    [Error<AccountClosedError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<Account>> AcceptAccountInvitationAsync(
        AcceptAccountInvitationInput input,
        ClaimsPrincipal user,
        AnswerInvitation answer,
        CancellationToken cancellationToken) =>
        (await answer.AcceptAsync(user.Viewer().CustomerId, input.InvitationId, cancellationToken))
        .ToResult(Account.Of);

    /// <summary>Declines an invitation, and answers with what it was. The owners are told.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "invitation")]
    [Error<InvitationNotFoundError>]
    public static async Task<FieldResult<AccountInvitation>> DeclineAccountInvitationAsync(
        DeclineAccountInvitationInput input,
        ClaimsPrincipal user,
        AnswerInvitation answer,
        CancellationToken cancellationToken) =>
        (await answer.DeclineAsync(user.Viewer().CustomerId, input.InvitationId, cancellationToken))
        .ToResult(AccountInvitation.Of);

    /// <summary>Takes an invitation back that was not answered yet, and answers with what it was.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "invitation")]
    [Error<InvitationNotFoundError>]
    public static async Task<FieldResult<AccountInvitation>> WithdrawAccountInvitationAsync(
        WithdrawAccountInvitationInput input,
        ClaimsPrincipal user,
        AnswerInvitation answer,
        CancellationToken cancellationToken) =>
        (await answer.WithdrawAsync(user.Viewer().CustomerId, input.InvitationId, cancellationToken))
        .ToResult(AccountInvitation.Of);
}
