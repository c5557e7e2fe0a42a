using System.Security.Claims;
using BankGraph.Api.Features.Credentials;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Messages;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>Who wants to have codes sent.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="Channel">By e-mail or to the phone.</param>
internal sealed record EnrollMessageFactorInput(string Password, MessageChannel Channel);

/// <summary>The proof that codes arrive.</summary>
/// <param name="Code">The eight digits that were sent.</param>
internal sealed record ConfirmMessageFactorInput(string Code);

/// <summary>Who wants to have no codes sent any more.</summary>
/// <param name="Password">The caller's password.</param>
/// <param name="OneTimeCode">A code; where none is given, one is sent to customers without an app.</param>
internal sealed record RemoveMessageFactorInput(string Password, string? OneTimeCode = null);

/// <summary>Codes by e-mail or short message as a second factor.</summary>
[MutationType]
internal static class MessageFactorMutations
{
    /// <summary>
    /// Sends a code to the caller's e-mail address or phone. It counts once `confirmMessageFactor` has that code.
    /// </summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<InvalidFieldError>]
    [Error<SecondFactorActiveError>]
    [Error<CodeSentRecentlyError>]
    public static async Task<FieldResult<bool>> EnrollMessageFactorAsync(
        EnrollMessageFactorInput input,
        ClaimsPrincipal user,
        EnrollMessageFactor enroll,
        CancellationToken cancellationToken)
    {
        var outcome = await enroll.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, input.Channel, cancellationToken);
        return outcome.ToResult(_ => true);
    }

    /// <summary>Proves that codes arrive: from now on signing in asks for one, unless there is an app.</summary>
    [Throttled]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<NoSecondFactorError>]
    [Error<InvalidCodeError>]
    public static async Task<FieldResult<bool>> ConfirmMessageFactorAsync(
        ConfirmMessageFactorInput input,
        ClaimsPrincipal user,
        ConfirmMessageFactor confirm,
        CancellationToken cancellationToken) =>
        (await confirm.ExecuteAsync(user.Viewer().CustomerId, input.Code, cancellationToken)).ToResult(_ => true);

    /// <summary>Has no codes sent any more.</summary>
    [Throttled]
    [Cost(PasswordCost.Weight)]
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<AccountLockedError>]
    [Error<InvalidCredentialsError>]
    [Error<NoSecondFactorError>]
    [Error<OneTimeCodeRequiredError>]
    public static async Task<FieldResult<bool>> RemoveMessageFactorAsync(
        RemoveMessageFactorInput input,
        ClaimsPrincipal user,
        RemoveMessageFactor remove,
        CancellationToken cancellationToken)
    {
        var outcome = await remove.ExecuteAsync(
            user.Viewer().CustomerId, input.Password, input.OneTimeCode, cancellationToken);
        return outcome.ToResult(_ => true);
    }
}
