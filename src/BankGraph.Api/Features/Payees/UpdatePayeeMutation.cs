using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Payees;

/// <summary>How a payee is called from now on.</summary>
/// <param name="PayeeId">One of the caller's payees.</param>
/// <param name="Name">The payee's name.</param>
/// <param name="Nickname">What the caller calls the payee; none when it is left out.</param>
internal sealed record UpdatePayeeInput([property: ID<Payee>] Guid PayeeId, string Name, string? Nickname);

/// <summary>Changing payees.</summary>
[MutationType]
internal static class UpdatePayeeMutation
{
    /// <summary>Changes how a payee is called. Another account is another payee.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<PayeeNotFoundError>]
    public static async Task<FieldResult<Payee>> UpdatePayeeAsync(
        UpdatePayeeInput input,
        ClaimsPrincipal user,
        UpdatePayee update,
        CancellationToken cancellationToken)
    {
        var outcome = await update.ExecuteAsync(
            user.Viewer().CustomerId, input.PayeeId, input.Name, input.Nickname, cancellationToken);
        return outcome.ToResult(Payee.Of);
    }
}
