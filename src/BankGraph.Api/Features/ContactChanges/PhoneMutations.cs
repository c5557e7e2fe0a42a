using System.Security.Claims;
using BankGraph.Api.Features.Credentials;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.StepUp;
using BankGraph.Banking.ContactChanges;
using BankGraph.Banking.Messages;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.ContactChanges;

/// <summary>Where the caller wants to be called.</summary>
/// <param name="NewPhone">The new number, with country code.</param>
/// <param name="Password">The caller's password.</param>
internal sealed record ChangePhoneInput(string NewPhone, string Password) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() =>
        ContactAddress.ToAction("changePhone", MessageChannel.Sms, NewPhone);
}

/// <summary>The proof that the caller has the new phone.</summary>
/// <param name="Code">The eight digits that were sent there.</param>
internal sealed record ConfirmPhoneChangeInput(string Code);

/// <summary>Who wants to be called no more.</summary>
/// <param name="Password">The caller's password.</param>
internal sealed record RemovePhoneInput(string Password) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => ContactAddress.ToAction("removePhone", MessageChannel.Sms, null);
}

/// <summary>Changing one's phone number.</summary>
[MutationType]
internal static class PhoneMutations
{
    /// <summary>
    /// Sends a code to a new phone number, and tells the caller. The old one stays until the code is given.
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
    public static async Task<FieldResult<bool>> ChangePhoneAsync(
        ChangePhoneInput input,
        ClaimsPrincipal user,
        RequestContactChange request,
        CancellationToken cancellationToken)
    {
        var outcome = await request.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, MessageChannel.Sms, input.NewPhone, cancellationToken);
        return outcome.ToResult(_ => true);
    }

    /// <summary>
    /// Takes the code that was sent to the new phone number, to which codes go from now on. All other sessions end.
    /// </summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<InvalidCodeError>]
    public static async Task<FieldResult<bool>> ConfirmPhoneChangeAsync(
        ConfirmPhoneChangeInput input,
        ClaimsPrincipal user,
        ConfirmContactChange confirm,
        CancellationToken cancellationToken)
    {
        var outcome = await confirm.ExecuteAsync(user.Viewer(), MessageChannel.Sms, input.Code, cancellationToken);
        return outcome.ToResult(_ => true);
    }

    /// <summary>Forgets the caller's phone number, unless codes of a second factor are sent to it.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [StepUp]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<PhoneInUseError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<bool>> RemovePhoneAsync(
        RemovePhoneInput input,
        ClaimsPrincipal user,
        RemovePhone remove,
        CancellationToken cancellationToken) =>
        (await remove.ExecuteAsync(user.Viewer().CustomerId, input.Password, cancellationToken)).ToResult(_ => true);
}
