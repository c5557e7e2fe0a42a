using System.Security.Claims;
using BankGraph.Api.Features.Credentials;
using BankGraph.Api.Features.Customers;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.StepUp;
using BankGraph.Banking.ContactChanges;
using BankGraph.Banking.Messages;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.ContactChanges;

/// <summary>Where the caller wants to be written to.</summary>
/// <param name="NewEmail">The new address.</param>
/// <param name="Password">The caller's password.</param>
internal sealed record ChangeEmailInput(string NewEmail, string Password) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() =>
        ContactAddress.ToAction("changeEmail", MessageChannel.Email, NewEmail);
}

/// <summary>The proof that the caller reads what is sent to the new address.</summary>
/// <param name="Code">The eight digits that were sent there.</param>
internal sealed record ConfirmEmailChangeInput(string Code);

/// <summary>Changing one's e-mail address.</summary>
[MutationType]
internal static class EmailMutations
{
    /// <summary>
    /// Sends a code to a new e-mail address, and tells the old one. The old one stays until the code is given.
    /// </summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [StepUp]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidFieldError>]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<CodeSentRecentlyError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<bool>> ChangeEmailAsync(
        ChangeEmailInput input,
        ClaimsPrincipal user,
        RequestContactChange request,
        CancellationToken cancellationToken)
    {
        var outcome = await request.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, MessageChannel.Email, input.NewEmail, cancellationToken);
        return outcome.ToResult(_ => true);
    }

    /// <summary>
    /// Takes the code that was sent to the new e-mail address, with which the caller signs in from now on. All other
    /// sessions end.
    /// </summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidCodeError>]
    [Error<EmailTakenError>]
    public static async Task<FieldResult<bool>> ConfirmEmailChangeAsync(
        ConfirmEmailChangeInput input,
        ClaimsPrincipal user,
        ConfirmContactChange confirm,
        CancellationToken cancellationToken)
    {
        var outcome = await confirm.ExecuteAsync(
            user.Viewer(), MessageChannel.Email, input.Code, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
