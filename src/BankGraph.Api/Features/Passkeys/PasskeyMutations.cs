using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.StepUp;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Passkeys;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>Who wants a passkey.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="OneTimeCode">
/// The code of the second factor; where none is given, one is sent to customers who have them sent.
/// </param>
internal sealed record BeginPasskeyRegistrationInput(string Password, string? OneTimeCode = null);

/// <summary>A passkey that a browser has made.</summary>
/// <param name="CeremonyId">What it was asked for.</param>
/// <param name="Credential">What `navigator.credentials.create` gave, as JSON.</param>
/// <param name="Name">What the caller calls it.</param>
internal sealed record AddPasskeyInput(
    [property: ID("PasskeyCeremony")] Guid CeremonyId,
    string Credential,
    string Name);

/// <summary>Another name.</summary>
/// <param name="PasskeyId">One of the caller's passkeys.</param>
/// <param name="Name">What the caller calls it from now on.</param>
internal sealed record RenamePasskeyInput([property: ID<Passkey>] Guid PasskeyId, string Name);

/// <summary>Which passkey to remove.</summary>
/// <param name="PasskeyId">One of the caller's passkeys.</param>
internal sealed record RemovePasskeyInput([property: ID<Passkey>] Guid PasskeyId) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => new("removePasskey", [$"{PasskeyId}"], MessageKinds.SecurityCode);
}

/// <summary>A customer's passkeys.</summary>
[MutationType]
internal static class PasskeyMutations
{
    /// <summary>Asks the caller's browser for a new passkey; `addPasskey` takes it from the same session.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "ceremony")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<TooManyPasskeysError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<PasskeyCeremony>> BeginPasskeyRegistrationAsync(
        BeginPasskeyRegistrationInput input,
        ClaimsPrincipal user,
        BeginPasskeyRegistration begin,
        CancellationToken cancellationToken)
    {
        var outcome = await begin.ExecuteAsync(
            user.Viewer(), input.Password, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(PasskeyCeremony.Of);
    }

    /// <summary>Adds the passkey that the browser has made: from now on it signs in without anything else.</summary>
    [Throttled]
    [Authorize]
    [Error<InvalidFieldError>]
    [Error<InvalidPasskeyError>]
    [Error<TooManyPasskeysError>]
    public static async Task<FieldResult<Passkey>> AddPasskeyAsync(
        AddPasskeyInput input,
        ClaimsPrincipal user,
        AddPasskey add,
        CancellationToken cancellationToken)
    {
        var outcome = await add.ExecuteAsync(
            user.Viewer(), input.CeremonyId, input.Credential, input.Name, cancellationToken);
        return outcome.ToResult(Passkey.Of);
    }

    /// <summary>Gives a passkey another name.</summary>
    [Authorize]
    [Error<InvalidFieldError>]
    [Error<PasskeyNotFoundError>]
    public static async Task<FieldResult<Passkey>> RenamePasskeyAsync(
        RenamePasskeyInput input,
        ClaimsPrincipal user,
        RenamePasskey rename,
        CancellationToken cancellationToken)
    {
        var outcome = await rename.ExecuteAsync(
            user.Viewer().CustomerId, input.PasskeyId, input.Name, cancellationToken);
        return outcome.ToResult(Passkey.Of);
    }

    /// <summary>Removes a passkey. Sessions that were begun with it go on; `revokeSession` ends them.</summary>
    [Authorize]
    [StepUp]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<PasskeyNotFoundError>]
    [Error<StepUpRequiredError>]
    public static async Task<FieldResult<bool>> RemovePasskeyAsync(
        RemovePasskeyInput input,
        ClaimsPrincipal user,
        RemovePasskey remove,
        CancellationToken cancellationToken) =>
        (await remove.ExecuteAsync(user.Viewer().CustomerId, input.PasskeyId, cancellationToken)).ToResult(_ => true);
}
